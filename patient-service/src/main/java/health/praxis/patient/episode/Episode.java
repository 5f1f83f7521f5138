package health.praxis.patient.episode;

import health.praxis.patient.clinic.ClinicSettings;
import health.praxis.platform.problem.IllegalTransition;
import health.praxis.platform.problem.RuleRefused;
import health.praxis.platform.problem.Violation;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/** Treatment of one person in one programme, begun under {@link EligibilityPolicy}; ends once, with a reason. */
@Entity
@Table(name = "episode")
public class Episode {

    @Id
    private UUID id;

    @TenantId
    @Column(name = "tenant_id")
    private String tenantId;

    private long version;

    @Column(name = "patient_id")
    private UUID patientId;

    @Enumerated(EnumType.STRING)
    @Column(name = "programme_type")
    private ProgrammeType programmeType;

    @Enumerated(EnumType.STRING)
    private CareSetting setting;

    @JdbcTypeCode(SqlTypes.JSON)
    private Referral referral;

    @Column(name = "started_on")
    private LocalDate startedOn;

    @Enumerated(EnumType.STRING)
    private EpisodeStatus status;

    @Enumerated(EnumType.STRING)
    @Column(name = "end_reason")
    private EndReason endReason;

    @Column(name = "ended_on")
    private LocalDate endedOn;

    @Column(name = "end_note")
    private String endNote;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected Episode() {}

    /** Begins an episode for somebody who may have one. */
    static Episode start(UUID id, UUID patientId, StartEpisodeRequest request, LocalDate startedOn, Instant now) {
        var episode = new Episode();
        episode.id = id;
        episode.version = 1;
        episode.patientId = patientId;
        episode.programmeType = request.programmeType();
        episode.setting = request.setting();
        episode.referral = request.referral();
        episode.startedOn = startedOn;
        episode.status = EpisodeStatus.ACTIVE;
        episode.recordedAt = now;
        episode.changedAt = now;
        return episode;
    }

    EpisodeEvent.Started started(Instant occurredAt) {
        return new EpisodeEvent.Started(
                id, patientId, version, occurredAt, programmeType, setting, referral.source(), startedOn);
    }

    EpisodeEvent.Ended end(EndReason reason, LocalDate on, String note, Instant occurredAt, Instant now) {
        if (status != EpisodeStatus.ACTIVE) {
            throw new IllegalTransition("episode", status, "ended again");
        }
        checkEnd(on, now);
        status = EpisodeStatus.ENDED;
        endReason = reason;
        endedOn = on;
        endNote = note;
        version++;
        changedAt = now;
        return new EpisodeEvent.Ended(id, patientId, version, occurredAt, programmeType, endReason, endedOn);
    }

    private void checkEnd(LocalDate on, Instant now) {
        var broken = new ArrayList<Violation>();
        if (on.isBefore(startedOn)) {
            broken.add(Violation.at("/endedOn", "ended-before-it-began", "An episode ends on its first day or later."));
        }
        if (on.isAfter(ClinicSettings.latestToday(now))) {
            broken.add(Violation.at("/endedOn", "ended-in-the-future", "This date does not lie ahead."));
        }
        if (!broken.isEmpty()) {
            throw new RuleRefused("The episode cannot end then; see errors.", broken);
        }
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID patientId() {
        return patientId;
    }

    EpisodeResponse response() {
        return new EpisodeResponse(
                id,
                version,
                patientId,
                programmeType,
                setting,
                referral,
                startedOn,
                status,
                endReason,
                endedOn,
                endNote,
                recordedAt,
                changedAt);
    }
}
