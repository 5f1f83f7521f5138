package health.praxis.patient.patientimport;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/** The report of one import. Written once. */
@Entity
@Table(name = "patient_import")
public class PatientImport {

    @Id
    private UUID id;

    @TenantId
    @Column(name = "tenant_id")
    private String tenantId;

    @Column(name = "patient_id")
    private UUID patientId;

    @JdbcTypeCode(SqlTypes.JSON)
    private PatientImportResponse report;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected PatientImport() {}

    PatientImport(PatientImportResponse report) {
        this.id = report.id();
        this.patientId = report.patientId();
        this.report = report;
        this.recordedAt = report.recordedAt();
    }

    UUID patientId() {
        return patientId;
    }

    PatientImportResponse report() {
        return report;
    }
}
