package health.praxis.session.safety;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/** How an adverse event read after one change. Written once. */
@Entity
@Table(name = "adverse_event_history")
@IdClass(AdverseEventVersion.Key.class)
public class AdverseEventVersion {

    @Id
    @Column(name = "adverse_event_id")
    private UUID adverseEventId;

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
    private AdverseEventResponse snapshot;

    protected AdverseEventVersion() {}

    static AdverseEventVersion of(AdverseEvent event, String recordedBy) {
        var version = new AdverseEventVersion();
        version.adverseEventId = event.id();
        version.version = event.version();
        version.recordedAt = event.recordedAt();
        version.recordedBy = recordedBy;
        version.snapshot = event.response(List.of());
        return version;
    }

    AdverseEventResponse snapshot() {
        return snapshot;
    }

    /** One version of one event. */
    public record Key(UUID adverseEventId, long version) implements Serializable {}
}
