package health.praxis.outcomes.instrument;

/** The baseline scores a threshold was found for; {@code max} is positive infinity when open above. */
public record BaselineRange(double min, boolean minInclusive, double max, boolean maxInclusive) {

    private static final double PRECISION = 1e9;

    /** Whether the baseline lies in the range; a quotient is compared to nine decimals. */
    public boolean contains(double baseline) {
        double exact = Math.rint(baseline * PRECISION) / PRECISION;
        boolean above = minInclusive ? exact >= min : exact > min;
        boolean below = maxInclusive ? exact <= max : exact < max;
        return above && below;
    }

    /** Whether a baseline exists that lies in both ranges. */
    boolean overlaps(BaselineRange other) {
        double from = Math.max(min, other.min);
        double to = Math.min(max, other.max);
        if (from < to) {
            return true;
        }
        return from == to && contains(from) && other.contains(from);
    }
}
