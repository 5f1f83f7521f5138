package health.praxis.session.safety;

import health.praxis.platform.problem.NotFound;
import health.praxis.session.patient.People;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Symptom reports about people whom the caller may see; who reported one may read it. */
@ApplicationScoped
class SymptomReportRepository implements PanacheRepositoryBase<SymptomReport, UUID> {

    private final People people;

    SymptomReportRepository(People people) {
        this.people = people;
    }

    SymptomReport get(UUID id) {
        return findByIdOptional(id)
                .filter(report -> people.maySeeReport(report.patientId(), report.reportedBy()))
                .orElseThrow(() -> new NotFound("symptom report", id));
    }

    /** At most {@code rows} reports about a person after {@code after}, in the order they came in. */
    List<SymptomReport> page(UUID patientId, UUID after, int rows) {
        people.requireVisible(patientId);
        return find("patientId = ?1 and id > ?2 order by id", patientId, after)
                .page(0, rows)
                .list();
    }
}
