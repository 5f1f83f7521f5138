package health.praxis.patient.careteam;

import health.praxis.platform.access.RecordAccess;
import health.praxis.platform.caller.CurrentCaller;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Care teams of people whom the caller may see. */
@ApplicationScoped
class CareTeamRepository implements PanacheRepositoryBase<CareTeam, UUID> {

    private final RecordAccess access;
    private final CurrentCaller caller;

    CareTeamRepository(RecordAccess access, CurrentCaller caller) {
        this.access = access;
        this.caller = caller;
    }

    /** The person's team; one without members when nobody was ever on it. */
    CareTeam ofPatient(UUID patientId) {
        access.require(patientId);
        return find("patientId", patientId).firstResultOptional().orElseGet(() -> CareTeam.withoutMembers(patientId));
    }

    /** Earlier and present versions, in their order. */
    List<CareTeamVersion> history(UUID patientId) {
        return getEntityManager()
                .createQuery(
                        "from CareTeamVersion where key.recordId = :id order by key.version", CareTeamVersion.class)
                .setParameter("id", ofPatient(patientId).id())
                .getResultList();
    }

    /**
     * Writes the team as it is now, with its version, to the database at once: what access is decided by is read from
     * there within the same transaction.
     */
    void keep(CareTeam team) {
        persist(team);
        getEntityManager()
                .persist(CareTeamVersion.of(team.response(), caller.get().subject()));
        flush();
    }
}
