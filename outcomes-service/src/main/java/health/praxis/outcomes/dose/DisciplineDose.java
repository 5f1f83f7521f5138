package health.praxis.outcomes.dose;

import health.praxis.outcomes.instrument.Discipline;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/** Planned and delivered dose of one discipline. */
public record DisciplineDose(Discipline discipline, DoseAmount planned, DoseAmount delivered) {

    /** Delivered over planned in the prescribed unit, the lower of the two when both are; absent without a plan. */
    public OptionalDouble share() {
        return DoubleStream.concat(
                        share(delivered.minutes(), planned.minutes()).stream(),
                        share(delivered.repetitions(), planned.repetitions()).stream())
                .min();
    }

    boolean isNothing() {
        return planned.equals(DoseAmount.NONE) && delivered.equals(DoseAmount.NONE);
    }

    private static OptionalDouble share(double delivered, double planned) {
        return planned > 0 ? OptionalDouble.of(delivered / planned) : OptionalDouble.empty();
    }
}
