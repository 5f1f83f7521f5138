package health.praxis.outcomes.progress;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/** A verdict as it was when it became another. Written once. */
@Entity
@Table(name = "progress_history")
@IdClass(ProgressVersion.Key.class)
class ProgressVersion {

    @Id
    @Column(name = "progress_id")
    private UUID progressId;

    @Id
    private long version;

    @TenantId
    @Column(name = "tenant_id")
    private String tenantId;

    @JdbcTypeCode(SqlTypes.JSON)
    private ProgressResponse snapshot;

    protected ProgressVersion() {}

    static ProgressVersion of(ProgressResponse snapshot) {
        var version = new ProgressVersion();
        version.progressId = snapshot.id();
        version.version = snapshot.version();
        version.snapshot = snapshot;
        return version;
    }

    ProgressResponse snapshot() {
        return snapshot;
    }

    /** One verdict of one progress. */
    public record Key(UUID progressId, long version) implements Serializable {}
}
