package health.praxis.outcomes.progress;

import health.praxis.outcomes.instrument.Keyed;
import java.time.LocalDate;

/** The score a goal aims at, and by when, as a day in the clinic's zone. */
public record Target(Comparator comparator, double value, LocalDate due) {

    /** A measurement up to this many days before or after the due date speaks for it. */
    static final int DAYS_AROUND = 28;

    private static final double TOLERANCE = 1e-9;

    /** On which side of the value the target is met; the value itself meets it. */
    public enum Comparator implements Keyed {
        AT_LEAST,
        AT_MOST
    }

    /** The last day on which a measurement may still speak for the due date. */
    LocalDate lastDay() {
        return due.plusDays(DAYS_AROUND);
    }

    public boolean isMetBy(double score) {
        return switch (comparator) {
            case AT_LEAST -> score >= value - TOLERANCE;
            case AT_MOST -> score <= value + TOLERANCE;
        };
    }
}
