package health.praxis.outcomes.instrument;

/** The direction of change a threshold was found for. */
public enum ChangeDirection implements Keyed {
    EITHER,
    IMPROVEMENT,
    WORSENING;

    /** The direction of an observed improvement; zero counts as improvement, because only its size decides. */
    public static ChangeDirection of(double improvement) {
        return improvement < 0 ? WORSENING : IMPROVEMENT;
    }

    /** Whether a threshold for this direction may judge an observed change. */
    public boolean covers(ChangeDirection observed) {
        return this == EITHER || this == observed;
    }
}
