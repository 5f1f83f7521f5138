package health.praxis.session.homepractice;

import health.praxis.platform.history.ChangeRow;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** How a practice read after one change, and whose change it was. */
@Entity
@Table(name = "home_practice_history")
@AttributeOverride(name = "key.recordId", column = @Column(name = "home_practice_id"))
public class HomePracticeVersion extends ChangeRow {

    @JdbcTypeCode(SqlTypes.JSON)
    private HomePracticeResponse snapshot;

    protected HomePracticeVersion() {}

    private HomePracticeVersion(HomePractice practice, String recordedBy) {
        super(practice.id(), practice.version(), practice.changedAt(), recordedBy);
        this.snapshot = HomePracticeResponse.from(practice, List.of());
    }

    static HomePracticeVersion of(HomePractice practice, String recordedBy) {
        return new HomePracticeVersion(practice, recordedBy);
    }

    HomePracticeResponse snapshot() {
        return snapshot;
    }
}
