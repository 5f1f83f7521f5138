package health.praxis.platform.persistence;

import health.praxis.platform.problem.RuleRefused;
import health.praxis.platform.problem.Violation;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * When a fact happened, as its reporter says: any past instant since 1850, at most five minutes ahead of the server.
 */
public final class Occurrence {

    public static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

    /** Before anybody on record was born. */
    public static final Instant EARLIEST = Instant.parse("1850-01-01T00:00:00Z");

    private Occurrence() {}

    /**
     * The instant to record, in microseconds as the database keeps them.
     *
     * @param stated what the client says, or null for now
     * @param pointer where in the request it stands
     * @throws RuleRefused when it lies more than {@link #CLOCK_SKEW} in the future, or before {@link #EARLIEST}
     */
    public static Instant of(Instant stated, Instant now, String pointer) {
        if (stated == null) {
            return now;
        }
        if (stated.isAfter(now.plus(CLOCK_SKEW))) {
            throw new RuleRefused(
                    Violation.at(pointer, "occurred-in-the-future", "This lies more than five minutes in the future."));
        }
        if (stated.isBefore(EARLIEST)) {
            throw new RuleRefused(
                    Violation.at(pointer, "occurred-too-long-ago", "Nothing before the year 1850 is recorded."));
        }
        return stated.truncatedTo(ChronoUnit.MICROS);
    }
}
