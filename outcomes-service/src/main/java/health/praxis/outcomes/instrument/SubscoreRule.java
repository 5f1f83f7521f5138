package health.praxis.outcomes.instrument;

/** How a subscore is made of its items. */
public enum SubscoreRule implements Keyed {
    SUM,
    SUM_PLUS_1,
    SINGLE,
    LINEAR_TRANSFORM
}
