package health.praxis.therapyplan.activation;

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

/** One revision of a plan as it was in force. Written once. */
@Entity
@Table(name = "therapy_plan_revision")
@IdClass(PlanRevision.Key.class)
public class PlanRevision {

    @Id
    @Column(name = "plan_id")
    private UUID planId;

    @Id
    private int revision;

    @TenantId
    @Column(name = "tenant_id")
    private String tenantId;

    private String reason;

    @Column(name = "in_force_at")
    private Instant inForceAt;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "recorded_by")
    private String recordedBy;

    @JdbcTypeCode(SqlTypes.JSON)
    private PlanSnapshot snapshot;

    protected PlanRevision() {}

    static PlanRevision of(
            UUID planId,
            int revision,
            String reason,
            Instant inForceAt,
            Instant recordedAt,
            String recordedBy,
            PlanSnapshot snapshot) {
        var written = new PlanRevision();
        written.planId = planId;
        written.revision = revision;
        written.reason = reason;
        written.inForceAt = inForceAt;
        written.recordedAt = recordedAt;
        written.recordedBy = recordedBy;
        written.snapshot = snapshot;
        return written;
    }

    PlanRevisionResponse response() {
        return new PlanRevisionResponse(revision, reason, inForceAt, recordedAt, recordedBy, snapshot);
    }

    /** One revision of one plan. */
    public record Key(UUID planId, int revision) implements Serializable {}
}
