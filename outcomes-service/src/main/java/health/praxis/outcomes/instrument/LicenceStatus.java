package health.praxis.outcomes.instrument;

/** What the licence lets a service store. */
public enum LicenceStatus implements Keyed {
    FREE,
    FREE_WITH_ATTRIBUTION,
    /** The items belong to a publisher: only totals may be recorded. */
    LICENSED_TOTAL_ONLY
}
