package health.praxis.outcomes.instrument;

/** Something in the catalogue that breaks one of its rules. */
public record CatalogueFinding(String instrumentId, Problem problem, String detail) {

    /** The rules of the catalogue. */
    public enum Problem implements Keyed {
        INSTRUMENT_LISTED_TWICE,
        ITEM_LISTED_TWICE,
        SCORE_WITHOUT_BAND,
        SCORE_IN_TWO_BANDS,
        BANDS_OUT_OF_ORDER,
        ITEMS_MISS_SCORE_LIMITS,
        ITEMS_MISS_SUBSCORE_LIMITS,
        SUBSCORE_NAMES_UNKNOWN_ITEM,
        CUTOFF_UNREADABLE,
        THRESHOLD_WITHOUT_SOURCE,
        THRESHOLD_IN_ANOTHER_UNIT,
        THRESHOLD_OF_UNKNOWN_SCALE,
        TWO_DEFAULT_THRESHOLDS
    }

    @Override
    public String toString() {
        return "%s: %s (%s)".formatted(instrumentId, problem.key(), detail);
    }
}
