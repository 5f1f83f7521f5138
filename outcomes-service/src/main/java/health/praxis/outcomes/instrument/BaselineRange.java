package health.praxis.outcomes.instrument;

/** The baseline scores a threshold was found for; {@code max} is positive infinity when open above. */
public record BaselineRange(double min, boolean minInclusive, double max, boolean maxInclusive) {

    public boolean contains(double baseline) {
        boolean above = minInclusive ? baseline >= min : baseline > min;
        boolean below = maxInclusive ? baseline <= max : baseline < max;
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
