package health.praxis.therapyplan.homeprogramme;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The red flags that still suspend something. Only handlers and the start of programmes read them. */
@ApplicationScoped
class OpenRedFlagRepository implements PanacheRepositoryBase<OpenRedFlag, UUID> {

    void raised(UUID patientId, Suspension suspension) {
        if (findById(suspension.redFlagId()) == null) {
            persist(OpenRedFlag.of(patientId, suspension));
        }
    }

    void cleared(UUID redFlagId) {
        deleteById(redFlagId);
    }

    /** What suspends a person's programmes, in the order the flags were raised. */
    List<Suspension> of(UUID patientId) {
        return find("patientId = ?1 order by since, redFlagId", patientId).<OpenRedFlag>stream()
                .map(OpenRedFlag::suspension)
                .toList();
    }
}
