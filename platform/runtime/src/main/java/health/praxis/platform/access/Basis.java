package health.praxis.platform.access;

/**
 * Why a record was opened; the strongest ground first. Where one request stands on several grounds for the same record, the
 * strongest is the one it was opened on.
 */
public enum Basis {
    /** The service itself, working on an event. */
    SERVICE,
    /** The person opens the own record. */
    OWN_RECORD,
    /** A role that sees the tenant. */
    TENANT_ROLE,
    /** The caller is on the person's care team. */
    CARE_TEAM,
    /** A linked caregiver or legal representative, inside a consent in force. */
    CAREGIVER_CONSENT,
    /** An emergency, with a reason, without any of the others. */
    BREAK_GLASS,
    /** Whoever is linked to a record may report a danger about it, consent or not. */
    DANGER;

    /** True when a record that was opened on {@code other} was opened on this ground all the more. */
    boolean isStrongerThan(Basis other) {
        return compareTo(other) < 0;
    }
}
