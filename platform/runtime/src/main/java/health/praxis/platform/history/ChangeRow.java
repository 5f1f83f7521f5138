package health.praxis.platform.history;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.UUID;

/** How a record read after one change, and whose change it was. */
@MappedSuperclass
public class ChangeRow extends HistoryRow {

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "recorded_by")
    private String recordedBy;

    protected ChangeRow() {}

    /**
     * @param recordedAt when the change was recorded
     * @param recordedBy the account of who changed it
     */
    protected ChangeRow(UUID recordId, long version, Instant recordedAt, String recordedBy) {
        super(recordId, version);
        this.recordedAt = recordedAt;
        this.recordedBy = recordedBy;
    }

    protected Instant recordedAt() {
        return recordedAt;
    }

    protected String recordedBy() {
        return recordedBy;
    }
}
