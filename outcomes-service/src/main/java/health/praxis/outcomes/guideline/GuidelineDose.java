package health.praxis.outcomes.guideline;

import java.util.List;

/**
 * A dose somebody recommends or has tried, in keys and numbers.
 *
 * @param kind {@code recommendation}, {@code evidence}, {@code payment-rule} and so on: what may be concluded from it
 * @param conditions keys; empty for any
 * @param disciplines keys whose minutes count; empty for all together
 * @param settings keys of care settings; empty for any
 * @param phases keys of phases of recovery; empty for any
 * @param assumes what has to hold besides and is not recorded here, such as {@code able-to-take-part}
 * @param checked whether a week is held against it
 * @param evidence {@code verified} when the number was read at {@code url}, else {@code from-general-knowledge}
 */
public record GuidelineDose(
        String id,
        String kind,
        List<String> conditions,
        List<String> disciplines,
        List<String> settings,
        List<String> phases,
        List<String> assumes,
        String text,
        Amount amount,
        boolean checked,
        String source,
        String evidence,
        String url) {

    /** How much; fields that the source does not state are null. */
    public record Amount(
            Integer minutesPerDayAtLeast,
            Integer daysPerWeekAtLeast,
            Integer minutesPerWeek,
            Integer minutesPerWeekUpTo,
            Integer minutesPerSession,
            Integer sessionsPerWeek,
            Integer repetitionsPerSession,
            Integer totalHours,
            Integer totalHoursUpTo,
            Integer weeks) {}

    public boolean isFor(String condition) {
        return conditions.isEmpty() || conditions.contains(condition);
    }

    public boolean counts(String discipline) {
        return disciplines.isEmpty() || disciplines.contains(discipline);
    }
}
