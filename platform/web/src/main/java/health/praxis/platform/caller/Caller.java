package health.praxis.platform.caller;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The person or process on whose behalf work is done.
 *
 * @param subject stable id of the person or client at the identity provider
 * @param tenant clinic group whose rows the caller may touch; never empty
 * @param roles roles of {@link Role}
 * @param patientId the one record a patient or caregiver is linked to
 * @param service true for the service itself, working on an event
 */
public record Caller(String subject, String tenant, Set<String> roles, Optional<UUID> patientId, boolean service) {

    /** What the names of tenants begin with that belong to the product itself. */
    public static final String RESERVED = "@";

    public Caller {
        roles = roles.stream().filter(Role.ALL::contains).collect(Collectors.toUnmodifiableSet());
        if (tenant.isBlank()) {
            throw new IllegalArgumentException("a caller belongs to a tenant");
        }
    }

    /** A person or client with a token. */
    public Caller(String subject, String tenant, Set<String> roles, Optional<UUID> patientId) {
        this(subject, tenant, roles, patientId, false);
    }

    /** The service itself, working for a tenant on an event. */
    public static Caller ofService(String service, String tenant) {
        return new Caller(service, tenant, Set.of(), Optional.empty(), true);
    }

    public boolean hasRole(String role) {
        return roles.contains(role);
    }

    /**
     * True when the caller sees at most one record: the person's own, or the one they care for. A role the product does
     * not know never widens that.
     */
    public boolean isLinkedToOnePatient() {
        return !service && roles.stream().noneMatch(Role.STAFF::contains);
    }
}
