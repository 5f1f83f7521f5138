package health.praxis.patient.patientimport;

import health.praxis.platform.access.RecordAccess;
import health.praxis.platform.problem.NotFound;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Imports of people whom the caller may see. */
@ApplicationScoped
class PatientImportRepository implements PanacheRepositoryBase<PatientImport, UUID> {

    private final RecordAccess access;

    PatientImportRepository(RecordAccess access) {
        this.access = access;
    }

    PatientImport get(UUID id) {
        return findByIdOptional(id)
                .filter(done -> access.includes(done.patientId()))
                .orElseThrow(() -> new NotFound("patient import", id));
    }

    List<ImportReport.Entry> entries(UUID id) {
        get(id);
        return getEntityManager().find(PatientImportEntries.class, id).entries();
    }

    void add(PatientImport done, PatientImportEntries entries) {
        persist(done);
        flush();
        getEntityManager().persist(entries);
    }

    Optional<ImportStatement> statement(UUID patientId) {
        return access.includes(patientId)
                ? Optional.ofNullable(getEntityManager().find(ImportStatement.class, patientId))
                : Optional.empty();
    }

    void add(ImportStatement statement) {
        getEntityManager().persist(statement);
    }
}
