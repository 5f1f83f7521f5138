package health.praxis.outcomes.coverage;

import health.praxis.outcomes.instrument.Keyed;

/**
 * One number that decides when a measure is due.
 *
 * @param days whole days of the clinic's calendar, 0 or more
 * @param source who says so
 */
record ScheduleRule(Name name, int days, String meaning, String source, CoreSet.Confirmation confirmation) {

    /** What the number is for. */
    enum Name implements Keyed {
        BASELINE_WITHIN_DAYS,
        BASELINE_NOT_BEFORE_DAYS,
        INTERIM_EVERY_DAYS,
        DISCHARGE_NOT_BEFORE_DAYS,
        DISCHARGE_UNTIL_DAYS
    }

    ScheduleRule {
        if (days < 0 || source.isBlank() || meaning.isBlank()) {
            throw new IllegalArgumentException("schedule rule %s is incomplete".formatted(name));
        }
    }
}
