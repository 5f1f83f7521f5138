package health.praxis.patient.careteam;

import health.praxis.platform.history.ChangeRow;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** How a care team looked after one change, and whose change it was. */
@Entity
@Table(name = "care_team_history")
@AttributeOverride(name = "key.recordId", column = @Column(name = "care_team_id"))
public class CareTeamVersion extends ChangeRow {

    @JdbcTypeCode(SqlTypes.JSON)
    private CareTeamResponse snapshot;

    protected CareTeamVersion() {}

    private CareTeamVersion(CareTeamResponse snapshot, String recordedBy) {
        super(snapshot.id(), snapshot.version(), snapshot.changedAt(), recordedBy);
        this.snapshot = snapshot;
    }

    static CareTeamVersion of(CareTeamResponse team, String recordedBy) {
        return new CareTeamVersion(team, recordedBy);
    }

    CareTeamVersionResponse response() {
        return new CareTeamVersionResponse(version(), recordedAt(), recordedBy(), snapshot);
    }
}
