package health.praxis.session.practitioner;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The practitioners of the caller's tenant whose facts have been read. */
@ApplicationScoped
class KnownPractitionerRepository implements PanacheRepositoryBase<KnownPractitioner, UUID> {

    KnownPractitioner forChange(UUID id) {
        return findByIdOptional(id).orElseGet(() -> {
            var practitioner = KnownPractitioner.told(id);
            persist(practitioner);
            return practitioner;
        });
    }

    /** Those of them whose facts have been read, still treating or not. */
    Set<UUID> known(Collection<UUID> ids) {
        return find("practitionerId in ?1", ids).stream()
                .map(KnownPractitioner::practitionerId)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Those of them who do not treat any more. */
    Set<UUID> inactive(Collection<UUID> ids) {
        return find("practitionerId in ?1", ids).stream()
                .filter(practitioner -> !practitioner.isActive())
                .map(KnownPractitioner::practitionerId)
                .collect(Collectors.toUnmodifiableSet());
    }
}
