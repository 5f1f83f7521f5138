package health.praxis.outcomes.dose;

import health.praxis.outcomes.instrument.Discipline;
import java.time.LocalDate;

/**
 * One exercise in one week.
 *
 * @param week ISO 8601 week
 * @param weekFrom its Monday
 * @param source {@code clinic}, {@code virtual} or {@code home}; the last is reported, not observed
 * @param discipline null for practice at home
 * @param times how often it was done
 * @param plannedTimes what the home programme asked for, as are the next two; null where plans prescribe disciplines and
 *     not exercises
 */
public record ExerciseWeekResponse(
        String week,
        LocalDate weekFrom,
        String source,
        String discipline,
        String exercise,
        int times,
        double minutes,
        double repetitions,
        Double plannedTimes,
        Double plannedMinutes,
        Double plannedRepetitions) {

    static ExerciseWeekResponse from(ExerciseWeek week) {
        return new ExerciseWeekResponse(
                IsoWeek.of(week.monday()).toString(),
                week.monday(),
                week.source().key(),
                week.discipline().map(Discipline::key).orElse(null),
                week.exercise(),
                week.times(),
                week.delivered().minutes(),
                week.delivered().repetitions(),
                week.asked().map(ExerciseWeek.Asked::times).orElse(null),
                week.asked().map(asked -> asked.amount().minutes()).orElse(null),
                week.asked().map(asked -> asked.amount().repetitions()).orElse(null));
    }
}
