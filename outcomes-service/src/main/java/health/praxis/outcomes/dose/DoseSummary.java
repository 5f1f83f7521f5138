package health.praxis.outcomes.dose;

import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/** Planned and delivered dose over a span. */
public record DoseSummary(DateSpan span, DoseAmount planned, DoseAmount delivered) {

    /** Less than this share of the plan is too little to judge the plan by. */
    public static final double ENOUGH = 0.8;

    private static final double TOLERANCE = 1e-9;

    public OptionalDouble minutesShare() {
        return share(delivered.minutes(), planned.minutes());
    }

    public OptionalDouble repetitionsShare() {
        return share(delivered.repetitions(), planned.repetitions());
    }

    /** Delivered over planned in the prescribed unit, the lower of the two when both are; absent without a plan. */
    public OptionalDouble share() {
        return DoubleStream.concat(minutesShare().stream(), repetitionsShare().stream())
                .min();
    }

    /** Whether a plan is known and less than {@link #ENOUGH} of it was delivered. */
    public boolean isShort() {
        return share().isPresent() && share().getAsDouble() < ENOUGH - TOLERANCE;
    }

    /** Whether a plan is known and at least {@link #ENOUGH} of it was delivered. */
    public boolean isEnough() {
        return share().isPresent() && !isShort();
    }

    private static OptionalDouble share(double delivered, double planned) {
        return planned > 0 ? OptionalDouble.of(delivered / planned) : OptionalDouble.empty();
    }
}
