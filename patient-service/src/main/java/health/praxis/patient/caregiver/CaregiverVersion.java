package health.praxis.patient.caregiver;

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

/** How a caregiver was known after one change, and whose change it was. Written once. */
@Entity
@Table(name = "caregiver_history")
@IdClass(CaregiverVersion.Key.class)
public class CaregiverVersion {

    @Id
    @Column(name = "caregiver_id")
    private UUID caregiverId;

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
    private CaregiverResponse snapshot;

    protected CaregiverVersion() {}

    static CaregiverVersion of(CaregiverResponse caregiver, String recordedBy) {
        var version = new CaregiverVersion();
        version.caregiverId = caregiver.id();
        version.version = caregiver.version();
        version.recordedAt = caregiver.changedAt();
        version.recordedBy = recordedBy;
        version.snapshot = caregiver;
        return version;
    }

    CaregiverVersionResponse response() {
        return new CaregiverVersionResponse(version, recordedAt, recordedBy, snapshot);
    }

    /** One version of one caregiver. */
    public record Key(UUID caregiverId, long version) implements Serializable {}
}
