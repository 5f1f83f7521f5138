package health.praxis.outcomes.interpretation;

import health.praxis.outcomes.instrument.Cutoff;
import health.praxis.outcomes.instrument.Instrument;
import java.util.List;
import java.util.Optional;

/**
 * Whether a score goes with falls, by the cut-offs of the catalogue: those found in people with the condition, and where the
 * instrument has none of these, those found in people in general.
 */
public final class FallRisk {

    private FallRisk() {}

    /** The cut-off that the score meets. */
    public static Optional<Cutoff> found(Instrument instrument, ThresholdContext context, double score) {
        List<Cutoff> cutoffs =
                instrument.cutoffs().stream().filter(Cutoff::concernsFalls).toList();
        List<Cutoff> own = cutoffs.stream()
                .filter(cutoff -> context.condition()
                        .filter(condition -> cutoff.applies(condition, context.phase()))
                        .isPresent())
                .toList();
        List<Cutoff> meant =
                own.isEmpty() ? cutoffs.stream().filter(Cutoff::meansAnybody).toList() : own;
        return meant.stream().filter(cutoff -> cutoff.meets(score)).findFirst();
    }
}
