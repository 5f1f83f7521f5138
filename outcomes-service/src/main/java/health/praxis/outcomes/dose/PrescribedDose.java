package health.praxis.outcomes.dose;

import health.praxis.outcomes.instrument.Discipline;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * What a prescription of an active plan asks for, week after week.
 *
 * @param perWeek the amount of seven days
 * @param until first day it no longer runs; absent while it runs on
 */
public record PrescribedDose(Discipline discipline, DoseAmount perWeek, LocalDate from, Optional<LocalDate> until) {

    /** The amount that falls into the span, a day counting as a seventh of a week. */
    public DoseAmount over(DateSpan span) {
        LocalDate first = from.isAfter(span.from()) ? from : span.from();
        LocalDate end = span.to().plusDays(1);
        LocalDate last = until.filter(day -> day.isBefore(end)).orElse(end);
        long days = Math.max(0, ChronoUnit.DAYS.between(first, last));
        return perWeek.times(days / 7.0);
    }
}
