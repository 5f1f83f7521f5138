package health.praxis.platform.history;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.MappedSuperclass;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** How a record read at one version. Written once; the snapshot is the feature's own. */
@MappedSuperclass
public class HistoryRow {

    @EmbeddedId
    private VersionKey key;

    @TenantId
    @Column(name = "tenant_id")
    private String tenantId;

    protected HistoryRow() {}

    protected HistoryRow(UUID recordId, long version) {
        this.key = new VersionKey(recordId, version);
    }

    protected long version() {
        return key.version();
    }
}
