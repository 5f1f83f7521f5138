package health.praxis.patient.careteam;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/** How a care team looked after one change, and whose change it was. Written once. */
@Entity
@Table(name = "care_team_history")
@IdClass(CareTeamVersion.Key.class)
public class CareTeamVersion {

    @Id
    @Column(name = "care_team_id")
    private UUID careTeamId;

    @Id
    private long version;

    @TenantId
    @Column(name = "tenant_id")
    private String tenantId;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "recorded_by")
    private String recordedBy;

    @JdbcTypeCode(SqlTypes.JSON)
    private CareTeamResponse snapshot;

    protected CareTeamVersion() {}

    static CareTeamVersion of(CareTeamResponse team, String recordedBy) {
        var version = new CareTeamVersion();
        version.careTeamId = team.id();
        version.version = team.version();
        version.recordedAt = team.changedAt();
        version.recordedBy = recordedBy;
        version.snapshot = team;
        return version;
    }

    CareTeamVersionResponse response() {
        return new CareTeamVersionResponse(version, recordedAt, recordedBy, snapshot);
    }

    /** One version of one team. */
    public record Key(UUID careTeamId, long version) implements Serializable {}
}
