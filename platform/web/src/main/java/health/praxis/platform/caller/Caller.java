package health.praxis.platform.caller;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The person or process on whose behalf work is done.
 *
 * @param subject stable id of the person or client at the identity provider
 * @param tenant clinic group whose rows the caller may touch; never empty
 * @param roles roles of {@link Role}
 * @param patientId the one record a patient or caregiver is linked to
 */
public record Caller(String subject, String tenant, Set<String> roles, Optional<UUID> patientId) {

    private static final Set<String> LINKED_ROLES = Set.of(Role.PATIENT, Role.CAREGIVER);

    public Caller {
        roles = Set.copyOf(roles);
        if (tenant.isBlank()) {
            throw new IllegalArgumentException("a caller belongs to a tenant");
        }
    }

    /** The service itself, working for a tenant on an event. */
    public static Caller ofService(String service, String tenant) {
        return new Caller(service, tenant, Set.of(), Optional.empty());
    }

    public boolean hasRole(String role) {
        return roles.contains(role);
    }

    /** True when the caller sees at most one record: the person's own, or the one they care for. */
    public boolean isLinkedToOnePatient() {
        return !roles.isEmpty() && LINKED_ROLES.containsAll(roles);
    }

    /** True when the caller may see rows of this patient, the tenant being right. */
    public boolean maySee(UUID patient) {
        return !isLinkedToOnePatient() || patientId.filter(patient::equals).isPresent();
    }
}
