package health.praxis.outcomes.instrument;

/** Which way of a score is the good one. */
public enum Direction implements Keyed {
    HIGHER_IS_BETTER(1),
    LOWER_IS_BETTER(-1);

    private final int sign;

    Direction(int sign) {
        this.sign = sign;
    }

    /** The change in the good direction: positive is better, whatever the instrument. */
    public double improvement(double baseline, double followup) {
        return sign * (followup - baseline) + 0.0;
    }

    /** The opposite direction. */
    public Direction opposite() {
        return this == HIGHER_IS_BETTER ? LOWER_IS_BETTER : HIGHER_IS_BETTER;
    }
}
