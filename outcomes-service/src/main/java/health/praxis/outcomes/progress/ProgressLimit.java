package health.praxis.outcomes.progress;

import health.praxis.outcomes.interpretation.AppliedThreshold;
import java.util.Optional;

/**
 * The limit a change has to reach in one person, and whether it was reached: MDC, else MCID; for an instrument judged
 * by its slope, a change of the rate.
 */
interface ProgressLimit {

    /** Whether the context has a limit in at least one direction. */
    boolean isKnown();

    /** Why there is none. */
    Reason whyUnknown();

    /** The limit that a verdict without change is held against. */
    Optional<AppliedThreshold> used();

    /** A fall below the best that reaches the limit. */
    Optional<Reached> worsened();

    /** A gain over the baseline that reaches the limit. */
    Optional<Reached> improved();

    /**
     * A change that reached its limit.
     *
     * @param improvement in the good direction; points, or percent of the earlier rate
     * @param standing whether other measurements confirm it
     */
    record Reached(AppliedThreshold limit, double improvement, Confirmation.Standing standing, Reason reason) {}
}
