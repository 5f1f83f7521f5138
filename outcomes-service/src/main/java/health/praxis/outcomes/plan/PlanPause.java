package health.praxis.outcomes.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** A time in which nothing was planned; {@code until} is when treatment went on, or null while it has not. */
record PlanPause(Instant from, Instant until) {

    /** The days of the clinic without treatment; none when it is told to have ended before it began. */
    DayRange days(ZoneId zone) {
        return new DayRange(
                LocalDate.ofInstant(from, zone), until == null ? LocalDate.MAX : LocalDate.ofInstant(until, zone));
    }
}
