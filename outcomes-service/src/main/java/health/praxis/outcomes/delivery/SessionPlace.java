package health.praxis.outcomes.delivery;

/** Where a session took place: by video, or with the therapist present, in the clinic or at the person's home. */
public enum SessionPlace {
    CLINIC,
    VIRTUAL;

    static SessionPlace of(String mode) {
        return "virtual".equals(mode) ? VIRTUAL : CLINIC;
    }
}
