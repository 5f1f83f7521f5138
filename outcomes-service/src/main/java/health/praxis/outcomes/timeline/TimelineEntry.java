package health.praxis.outcomes.timeline;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * One thing on the axis.
 *
 * @param ref what tells it from others of its kind at the same instant
 * @param detail a {@link TimelineDetail} in JSON
 */
record TimelineEntry(Instant at, Kind kind, String ref, JsonNode detail) {

    /** What stands on the axis. */
    enum Kind {
        SCORE,
        THRESHOLDS,
        DOSE_WEEK,
        HOME_WEEK,
        ALERT,
        FINDING,
        PLAN_CHANGE
    }
}
