package health.praxis.outcomes.homeprogramme;

import java.util.UUID;

/**
 * An exercise to practise at home.
 *
 * @param minutes each time, 0 when not stated
 * @param repetitions each time, 0 when not stated
 */
record HomeItem(UUID itemId, String exercise, int daysPerWeek, String supervision, double minutes, double repetitions) {

    boolean isDoneAlone() {
        return supervision.equals("alone");
    }
}
