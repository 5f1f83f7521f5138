package health.praxis.patient.registration;

import health.praxis.platform.history.ChangeRow;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** How a record looked after one change, and whose change it was. */
@Entity
@Table(name = "patient_history")
@AttributeOverride(name = "key.recordId", column = @Column(name = "patient_id"))
public class PatientVersion extends ChangeRow {

    @JdbcTypeCode(SqlTypes.JSON)
    private PatientResponse snapshot;

    protected PatientVersion() {}

    private PatientVersion(Patient patient, String recordedBy) {
        super(patient.id(), patient.version(), patient.changedAt(), recordedBy);
        this.snapshot = PatientResponse.from(patient);
    }

    static PatientVersion of(Patient patient, String recordedBy) {
        return new PatientVersion(patient, recordedBy);
    }

    PatientVersionResponse response() {
        return new PatientVersionResponse(version(), recordedAt(), recordedBy(), snapshot);
    }
}
