package health.praxis.outcomes.instrument;

/** How the two sides of the body make one item score. */
public enum Sides implements Keyed {
    ONE,
    MEAN_OF_BOTH,
    LOWER_OF_BOTH
}
