package health.praxis.outcomes.dose;

import java.util.function.ToDoubleFunction;

/** In what a dose is counted. */
enum DoseUnit {
    MINUTES(DoseAmount::minutes),
    REPETITIONS(DoseAmount::repetitions);

    private final ToDoubleFunction<DoseAmount> count;

    DoseUnit(ToDoubleFunction<DoseAmount> count) {
        this.count = count;
    }

    double of(DoseAmount amount) {
        return count.applyAsDouble(amount);
    }

    /** Delivered over planned; infinite where nothing is planned in this unit, which cannot be short then. */
    double share(DoseAmount delivered, DoseAmount planned) {
        return of(planned) > 0 ? of(delivered) / of(planned) : Double.POSITIVE_INFINITY;
    }
}
