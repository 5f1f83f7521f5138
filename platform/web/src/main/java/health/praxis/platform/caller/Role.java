package health.praxis.platform.caller;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** Roles of people and programs that may see more than one record. */
    static final Set<String> STAFF = Set.of(THERAPIST, PHYSICIAN, COORDINATOR, TENANT_ADMIN, INTEGRATION, ANALYST);

    /** Every role the product knows; an identity provider may put others into a token, which mean nothing here. */
    static final Set<String> ALL =
            Stream.concat(STAFF.stream(), Stream.of(PATIENT, CAREGIVER)).collect(Collectors.toUnmodifiableSet());

    private Role() {}
}
