package health.praxis.patient.registration;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/** How a record looked after one change, and whose change it was. Written once. */
@Entity
@Table(name = "patient_history")
@IdClass(PatientVersion.Key.class)
public class PatientVersion {

    @Id
    @Column(name = "patient_id")
    private UUID patientId;

    @Id
    private long version;

    @TenantId
    @Column(name = "tenant_id")
    private String tenantId;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "recorded_by")
    private String recordedBy;

    @JdbcTypeCode(SqlTypes.JSON)
    private PatientResponse snapshot;

    protected PatientVersion() {}

    static PatientVersion of(Patient patient, String recordedBy) {
        var version = new PatientVersion();
        version.patientId = patient.id();
        version.version = patient.version();
        version.recordedAt = patient.changedAt();
        version.recordedBy = recordedBy;
        version.snapshot = PatientResponse.from(patient);
        return version;
    }

    PatientVersionResponse response() {
        return new PatientVersionResponse(version, recordedAt, recordedBy, snapshot);
    }

    /** One version of one record. */
    public record Key(UUID patientId, long version) implements Serializable {}
}
