package health.praxis.outcomes.dose;

/**
 * An amount of therapy.
 *
 * @param minutes of active practice, not negative
 * @param repetitions of movements or tasks, not negative
 */
public record DoseAmount(double minutes, double repetitions) {

    public static final DoseAmount NONE = new DoseAmount(0, 0);

    public DoseAmount {
        if (!(minutes >= 0 && repetitions >= 0)) {
            throw new IllegalArgumentException("A dose is not negative");
        }
    }

    public DoseAmount plus(DoseAmount other) {
        return new DoseAmount(minutes + other.minutes, repetitions + other.repetitions);
    }

    /** The lesser of each. */
    DoseAmount least(DoseAmount other) {
        return new DoseAmount(Math.min(minutes, other.minutes), Math.min(repetitions, other.repetitions));
    }

    /** The greater of each. */
    DoseAmount most(DoseAmount other) {
        return new DoseAmount(Math.max(minutes, other.minutes), Math.max(repetitions, other.repetitions));
    }

    public DoseAmount times(double factor) {
        return new DoseAmount(minutes * factor, repetitions * factor);
    }
}
