package health.praxis.patient.patientimport;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/** What became of each entry of one import; apart from the report, because it may be long. Written once. */
@Entity
@Table(name = "patient_import_entries")
public class PatientImportEntries {

    @Id
    @Column(name = "import_id")
    private UUID importId;

    @TenantId
    @Column(name = "tenant_id")
    private String tenantId;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<ImportReport.Entry> entries;

    protected PatientImportEntries() {}

    PatientImportEntries(UUID importId, List<ImportReport.Entry> entries) {
        this.importId = importId;
        this.entries = entries;
    }

    List<ImportReport.Entry> entries() {
        return entries;
    }
}
