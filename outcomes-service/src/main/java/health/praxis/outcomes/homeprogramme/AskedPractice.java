package health.praxis.outcomes.homeprogramme;

import health.praxis.outcomes.plan.DayRange;
import java.util.UUID;

/**
 * Days on which an exercise was to be practised at home, without interruption.
 *
 * @param minutes each time, 0 when not stated
 * @param repetitions each time, 0 when not stated
 */
public record AskedPractice(
        UUID planId,
        UUID programmeId,
        UUID itemId,
        String exercise,
        int daysPerWeek,
        double minutes,
        double repetitions,
        DayRange days) {

    AskedPractice within(DayRange part) {
        return new AskedPractice(planId, programmeId, itemId, exercise, daysPerWeek, minutes, repetitions, part);
    }

    /** How many times it was to be done in a span of days, a day counting as a seventh of a week. */
    public double times(DayRange span) {
        return days.overlap(span) * daysPerWeek / 7.0;
    }
}
