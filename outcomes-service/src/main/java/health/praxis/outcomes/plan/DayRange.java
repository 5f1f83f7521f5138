package health.praxis.outcomes.plan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/** Days at the clinic; {@code until} is the first day after them. */
public record DayRange(LocalDate from, LocalDate until) {

    public boolean isNotEmpty() {
        return from.isBefore(until);
    }

    /** The days before {@code day}. */
    public DayRange until(LocalDate day) {
        return new DayRange(from, day.isBefore(until) ? day : until);
    }

    /** The days from {@code day} on. */
    public DayRange from(LocalDate day) {
        return new DayRange(day.isAfter(from) ? day : from, until);
    }

    /** The days that are not among the other ones: none, one or two ranges. */
    public List<DayRange> without(DayRange other) {
        if (!other.isNotEmpty()) {
            return List.of(this);
        }
        return Stream.of(until(other.from), from(other.until))
                .filter(DayRange::isNotEmpty)
                .toList();
    }

    /** How many days the two share. */
    public long overlap(DayRange other) {
        DayRange both = from(other.from).until(other.until);
        return both.isNotEmpty() ? ChronoUnit.DAYS.between(both.from, both.until) : 0;
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(until);
    }
}
