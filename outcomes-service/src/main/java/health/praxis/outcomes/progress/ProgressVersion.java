package health.praxis.outcomes.progress;

import health.praxis.platform.history.HistoryRow;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A verdict as it was when it became another. */
@Entity
@Table(name = "progress_history")
@AttributeOverride(name = "key.recordId", column = @Column(name = "progress_id"))
class ProgressVersion extends HistoryRow {

    @JdbcTypeCode(SqlTypes.JSON)
    private ProgressResponse snapshot;

    protected ProgressVersion() {}

    private ProgressVersion(ProgressResponse snapshot) {
        super(snapshot.id(), snapshot.version());
        this.snapshot = snapshot;
    }

    static ProgressVersion of(ProgressResponse snapshot) {
        return new ProgressVersion(snapshot);
    }

    ProgressResponse snapshot() {
        return snapshot;
    }
}
