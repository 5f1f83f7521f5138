package health.praxis.outcomes.dose;

import java.time.LocalDate;

/** Days in the clinic's time zone, both ends included. */
public record DateSpan(LocalDate from, LocalDate to) {

    public DateSpan {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("A span ends on or after its first day");
        }
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
