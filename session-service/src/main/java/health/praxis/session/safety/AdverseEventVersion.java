package health.praxis.session.safety;

import health.praxis.platform.history.ChangeRow;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** How an adverse event read after one change, and whose change it was. */
@Entity
@Table(name = "adverse_event_history")
@AttributeOverride(name = "key.recordId", column = @Column(name = "adverse_event_id"))
public class AdverseEventVersion extends ChangeRow {

    @JdbcTypeCode(SqlTypes.JSON)
    private AdverseEventResponse snapshot;

    protected AdverseEventVersion() {}

    private AdverseEventVersion(AdverseEvent event, String recordedBy) {
        super(event.id(), event.version(), event.changedAt(), recordedBy);
        this.snapshot = event.response(List.of());
    }

    static AdverseEventVersion of(AdverseEvent event, String recordedBy) {
        return new AdverseEventVersion(event, recordedBy);
    }

    AdverseEventResponse snapshot() {
        return snapshot;
    }
}
