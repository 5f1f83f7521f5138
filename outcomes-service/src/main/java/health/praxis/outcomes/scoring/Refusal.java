package health.praxis.outcomes.scoring;

import health.praxis.outcomes.instrument.Keyed;
import java.util.List;

/**
 * Why no score was computed.
 *
 * @param fields the items or inputs that are at fault; empty when it is all of them
 * @param message for the person who entered them
 */
public record Refusal(Reason reason, List<String> fields, String message) {

    /** The kinds of refusal; the key is the first part of the error code. */
    public enum Reason implements Keyed {
        OUT_OF_RANGE,
        VALUE_NOT_ALLOWED,
        MISSING_ITEMS,
        NOT_A_NUMBER,
        UNKNOWN_ITEM,
        ONE_SIDE_ONLY,
        LICENSED_TOTAL_ONLY,
        INCONSISTENT_TOTAL,
        NO_TRIALS,
        SCORED_FROM_GOALS,
        ALL_WEIGHTS_ZERO,
        NO_RATED_GOAL,
        WEIGHTS_DO_NOT_MATCH,
        NOT_JUDGED_BY_SLOPE
    }

    public Refusal {
        fields = List.copyOf(fields);
    }

    /** The stable code: the reason, and the fields it is about, for example {@code missing-items:item3,item4}. */
    public String code() {
        return fields.isEmpty() ? reason.key() : reason.key() + ":" + String.join(",", fields);
    }
}
