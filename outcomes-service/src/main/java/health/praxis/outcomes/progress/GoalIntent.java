package health.praxis.outcomes.progress;

import health.praxis.outcomes.instrument.Keyed;

/** What a goal is for; keeping what one has can be the success. */
public enum GoalIntent implements Keyed {
    IMPROVE,
    MAINTAIN,
    SLOW_DECLINE,
    ADAPT,
    RELEARN;

    /** Whether no change is what was hoped for. */
    boolean isSustaining() {
        return this == MAINTAIN || this == SLOW_DECLINE || this == ADAPT;
    }

    /** Whether the target has to hold at the due date instead of being reached once. */
    boolean countsAtDueDate() {
        return this == MAINTAIN || this == SLOW_DECLINE;
    }
}
