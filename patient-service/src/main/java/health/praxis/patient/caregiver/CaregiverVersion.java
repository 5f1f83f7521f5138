package health.praxis.patient.caregiver;

import health.praxis.platform.history.ChangeRow;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** How a caregiver was known after one change, and whose change it was. */
@Entity
@Table(name = "caregiver_history")
@AttributeOverride(name = "key.recordId", column = @Column(name = "caregiver_id"))
public class CaregiverVersion extends ChangeRow {

    @JdbcTypeCode(SqlTypes.JSON)
    private CaregiverResponse snapshot;

    protected CaregiverVersion() {}

    private CaregiverVersion(CaregiverResponse snapshot, String recordedBy) {
        super(snapshot.id(), snapshot.version(), snapshot.changedAt(), recordedBy);
        this.snapshot = snapshot;
    }

    static CaregiverVersion of(CaregiverResponse caregiver, String recordedBy) {
        return new CaregiverVersion(caregiver, recordedBy);
    }

    CaregiverVersionResponse response() {
        return new CaregiverVersionResponse(version(), recordedAt(), recordedBy(), snapshot);
    }
}
