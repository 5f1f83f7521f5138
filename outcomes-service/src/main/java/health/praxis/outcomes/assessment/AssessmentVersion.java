package health.praxis.outcomes.assessment;

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

/** How an assessment read after one change, and whose change it was. Written once. */
@Entity
@Table(name = "assessment_history")
@IdClass(AssessmentVersion.Key.class)
class AssessmentVersion {

    @Id
    @Column(name = "assessment_id")
    private UUID assessmentId;

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
    private AssessmentResponse snapshot;

    protected AssessmentVersion() {}

    static AssessmentVersion of(AssessmentResponse snapshot, String recordedBy) {
        var version = new AssessmentVersion();
        version.assessmentId = snapshot.id();
        version.version = snapshot.version();
        version.recordedAt = snapshot.changedAt();
        version.recordedBy = recordedBy;
        version.snapshot = snapshot;
        return version;
    }

    AssessmentVersionResponse response() {
        return new AssessmentVersionResponse(version, recordedAt, recordedBy, snapshot);
    }

    /** One version of one assessment. */
    public record Key(UUID assessmentId, long version) implements Serializable {}
}
