package health.praxis.session.delivery;

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

/** How a session read after one change, and whose change it was. Written once. */
@Entity
@Table(name = "session_history")
@IdClass(SessionVersion.Key.class)
public class SessionVersion {

    @Id
    @Column(name = "session_id")
    private UUID sessionId;

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
    private SessionResponse snapshot;

    protected SessionVersion() {}

    static SessionVersion of(Session session, String recordedBy) {
        var version = new SessionVersion();
        version.sessionId = session.id();
        version.version = session.version();
        version.recordedAt = session.changedAt();
        version.recordedBy = recordedBy;
        version.snapshot = SessionResponse.from(session);
        return version;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    String recordedBy() {
        return recordedBy;
    }

    SessionResponse snapshot() {
        return snapshot;
    }

    /** One version of one session. */
    public record Key(UUID sessionId, long version) implements Serializable {}
}
