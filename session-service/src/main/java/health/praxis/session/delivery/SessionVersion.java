package health.praxis.session.delivery;

import health.praxis.platform.history.ChangeRow;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import java.util.function.Predicate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** How a session read after one change, and whose change it was. */
@Entity
@Table(name = "session_history")
@AttributeOverride(name = "key.recordId", column = @Column(name = "session_id"))
public class SessionVersion extends ChangeRow {

    @JdbcTypeCode(SqlTypes.JSON)
    private SessionResponse snapshot;

    protected SessionVersion() {}

    private SessionVersion(Session session, String recordedBy) {
        super(session.id(), session.version(), session.changedAt(), recordedBy);
        this.snapshot = SessionResponse.from(session);
    }

    static SessionVersion of(Session session, String recordedBy) {
        return new SessionVersion(session, recordedBy);
    }

    /** What of it may be told to somebody who sees these patients. */
    SessionVersionResponse response(Predicate<UUID> seen) {
        return new SessionVersionResponse(version(), recordedAt(), recordedBy(), snapshot.only(seen));
    }
}
