package health.praxis.outcomes.instrument;

/**
 * The conditions a threshold can be known for. {@code ABI} is brain injury of another cause than trauma; it borrows no
 * threshold of {@code TBI}, so no threshold names it.
 */
public enum Condition implements Keyed {
    ALZHEIMERS,
    ALS,
    DEMENTIA,
    HUNTINGTONS,
    MCI,
    MS,
    PARKINSONS,
    STROKE,
    TBI,
    ABI,
    SCI,
    CP,
    PERIPHERAL_NERVE,
    BALANCE_DISORDER
}
