package health.praxis.platform.caller;

/** The roles an access token may carry in its {@code roles} claim. */
public final class Role {

    public static final String THERAPIST = "therapist";
    public static final String PHYSICIAN = "physician";
    public static final String COORDINATOR = "coordinator";
    public static final String TENANT_ADMIN = "tenant-admin";
    public static final String PATIENT = "patient";
    public static final String CAREGIVER = "caregiver";
    public static final String INTEGRATION = "integration";
    public static final String ANALYST = "analyst";

    private Role() {}
}
