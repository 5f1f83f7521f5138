package health.praxis.session.plan;

/** Where a plan stands, as far as its facts have been read. */
public enum PlanStatus {
    ACTIVE,
    ON_HOLD,
    COMPLETED,
    DISCONTINUED;

    @Override
    public String toString() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
