package health.praxis.outcomes.assessment;

import health.praxis.platform.history.ChangeRow;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** How an assessment read after one change, and whose change it was. */
@Entity
@Table(name = "assessment_history")
@AttributeOverride(name = "key.recordId", column = @Column(name = "assessment_id"))
class AssessmentVersion extends ChangeRow {

    @JdbcTypeCode(SqlTypes.JSON)
    private AssessmentResponse snapshot;

    protected AssessmentVersion() {}

    private AssessmentVersion(AssessmentResponse snapshot, String recordedBy) {
        super(snapshot.id(), snapshot.version(), snapshot.changedAt(), recordedBy);
        this.snapshot = snapshot;
    }

    static AssessmentVersion of(AssessmentResponse assessment, String recordedBy) {
        return new AssessmentVersion(assessment, recordedBy);
    }

    AssessmentVersionResponse response() {
        return new AssessmentVersionResponse(version(), recordedAt(), recordedBy(), snapshot);
    }
}
