package health.praxis.outcomes.instrument;

/**
 * A named part of the score range.
 *
 * @param to positive infinity when the band is open above
 * @param validated false for a convention of the service without a study behind it
 */
public record Band(
        String label,
        int rank,
        double from,
        boolean fromInclusive,
        double to,
        boolean toInclusive,
        boolean validated,
        String source,
        String evidence) {

    private static final double PRECISION = 1e9;

    /** Whether the score lies in the band; a quotient is compared to nine decimals. */
    public boolean covers(double score) {
        double exact = Math.rint(score * PRECISION) / PRECISION;
        boolean above = fromInclusive ? exact >= from : exact > from;
        boolean below = toInclusive ? exact <= to : exact < to;
        return above && below;
    }
}
