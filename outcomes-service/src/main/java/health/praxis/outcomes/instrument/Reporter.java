package health.praxis.outcomes.instrument;

/** Who gives the answers. */
public enum Reporter implements Keyed {
    PERFORMANCE,
    CLINICIAN_RATED,
    SELF_REPORT,
    CLASSIFICATION
}
