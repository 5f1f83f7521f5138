package health.praxis.outcomes.milestone;

import java.time.LocalDate;

/**
 * What was practised in one session, or at home by one report.
 *
 * @param minutes of active practice, not negative
 * @param repetitions not negative
 */
record PracticeDay(LocalDate day, Place place, double minutes, double repetitions) {

    /** Where it was. */
    enum Place {
        /** With a therapist, present or by video. */
        SESSION,
        /** By the person's own report. */
        HOME
    }

    boolean isPractice() {
        return minutes > 0 || repetitions > 0;
    }
}
