package health.praxis.outcomes.instrument;

/** How a change on the instrument is judged. */
public enum ChangeRule implements Keyed {
    /** By the difference of two scores. */
    ABSOLUTE,
    /** By the difference, with limits that depend on the baseline. */
    BASELINE_DEPENDENT,
    /** By the difference, with one limit for better and another for worse. */
    ASYMMETRIC,
    /** By the rate of change, against the person's own earlier rate. */
    SLOPE,
    /** Never. */
    NONE
}
