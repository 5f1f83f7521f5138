package health.praxis.session.homepractice;

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

/** How a practice read after one change, and whose change it was. Written once. */
@Entity
@Table(name = "home_practice_history")
@IdClass(HomePracticeVersion.Key.class)
public class HomePracticeVersion {

    @Id
    @Column(name = "home_practice_id")
    private UUID homePracticeId;

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
    private HomePracticeResponse snapshot;

    protected HomePracticeVersion() {}

    static HomePracticeVersion of(HomePractice record, String recordedBy) {
        var version = new HomePracticeVersion();
        version.homePracticeId = record.id();
        version.version = record.version();
        version.recordedAt = record.changedAt();
        version.recordedBy = recordedBy;
        version.snapshot = HomePracticeResponse.from(record, List.of());
        return version;
    }

    HomePracticeResponse snapshot() {
        return snapshot;
    }

    /** One version of one practice. */
    public record Key(UUID homePracticeId, long version) implements Serializable {}
}
