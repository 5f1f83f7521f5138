package health.praxis.outcomes.assessment;

import health.praxis.outcomes.interpretation.Administration;
import health.praxis.outcomes.interpretation.Administration.Circumstance;
import health.praxis.platform.problem.IllegalTransition;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/**
 * One measurement. Recorded, then signed by a clinician; a mistake is amended with a reason, before or after that, and an
 * amended one may be signed again. Once an answer has named self-harm, the instruction stays, whatever a later version
 * says. Each fact raises the version by one.
 */
@Entity
@Table(name = "assessment")
class Assessment {

    @Id
    private UUID id;

    @TenantId
    @Column(name = "tenant_id")
    private String tenantId;

    private long version;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private AssessmentStatus status;

    @Column(name = "patient_id")
    private UUID patientId;

    @Column(name = "episode_id")
    private UUID episodeId;

    @Column(name = "goal_id")
    private UUID goalId;

    private String instrument;

    @Column(name = "instrument_version")
    private String instrumentVersion;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private Subject subject;

    @Enumerated(EnumType.STRING)
    @Column(name = "time_point", columnDefinition = "text")
    private TimePoint timePoint;

    @Column(name = "performed_at")
    private Instant performedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private Findings findings;

    @JdbcTypeCode(SqlTypes.JSON)
    private Circumstances administration;

    @Column(name = "validity_note")
    private String validityNote;

    @Enumerated(EnumType.STRING)
    @Column(name = "result_kind", columnDefinition = "text")
    private ResultKind resultKind;

    @JdbcTypeCode(SqlTypes.JSON)
    private Result result;

    @Column(name = "catalogue_version")
    private String catalogueVersion;

    @Column(name = "names_self_harm")
    private boolean namesSelfHarm;

    @Column(name = "amendment_reason")
    private String amendmentReason;

    @Column(name = "recorded_by")
    private String recordedBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "signed_by")
    private String signedBy;

    @Column(name = "signed_at")
    private Instant signedAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected Assessment() {}

    /** @param reading what was found and what it came to */
    static Assessment record(
            UUID id, RecordAssessmentRequest request, Reading reading, String recordedBy, Instant now) {
        var assessment = new Assessment();
        assessment.id = id;
        assessment.version = 1;
        assessment.status = AssessmentStatus.RECORDED;
        assessment.patientId = request.patientId();
        assessment.episodeId = request.episodeId();
        assessment.goalId = request.goalId();
        assessment.instrument = request.instrument();
        assessment.instrumentVersion = request.instrumentVersion();
        assessment.subject = request.subject();
        assessment.recordedBy = recordedBy;
        assessment.recordedAt = now;
        assessment.changedAt = now;
        assessment.read(reading);
        return assessment;
    }

    /**
     * What was found at an assessment and what it came to.
     *
     * @param catalogueVersion edition of the catalogue it was computed with
     */
    record Reading(
            TimePoint timePoint,
            Instant performedAt,
            Findings findings,
            Circumstances administration,
            String validityNote,
            Result result,
            String catalogueVersion) {}

    private void read(Reading reading) {
        timePoint = reading.timePoint();
        performedAt = reading.performedAt();
        findings = reading.findings();
        administration = reading.administration();
        validityNote = reading.validityNote();
        result = reading.result();
        resultKind = reading.result().kind();
        catalogueVersion = reading.catalogueVersion();
    }

    private AssessmentEvent.Measured measured() {
        return new AssessmentEvent.Measured(
                episodeId,
                goalId,
                instrument,
                instrumentVersion,
                catalogueVersion,
                subject,
                timePoint,
                performedAt,
                resultKind,
                result.score(),
                result.band());
    }

    AssessmentEvent.Recorded recorded() {
        return new AssessmentEvent.Recorded(id, version, performedAt, patientId, measured());
    }

    AssessmentEvent.Amended amend(Reading reading, String reason, Instant now) {
        read(reading);
        amendmentReason = reason;
        if (status == AssessmentStatus.SIGNED) {
            status = AssessmentStatus.AMENDED;
        }
        next(now);
        return new AssessmentEvent.Amended(id, version, now, patientId, measured());
    }

    /** Remembers that an answer named self-harm; empty when that was found before. */
    Optional<AssessmentEvent.SelfHarmAnswerFound> findSelfHarm(List<String> items, Instant now) {
        if (items.isEmpty() || namesSelfHarm) {
            return Optional.empty();
        }
        namesSelfHarm = true;
        next(now);
        return Optional.of(new AssessmentEvent.SelfHarmAnswerFound(
                id, version, performedAt, patientId, instrument, subject, items.getFirst()));
    }

    void sign(String by, Instant now) {
        if (status == AssessmentStatus.SIGNED) {
            throw new IllegalTransition("assessment", status, "signed");
        }
        status = AssessmentStatus.SIGNED;
        signedBy = by;
        signedAt = now;
        next(now);
    }

    /** Everything that has to be the same for another result to be compared with this one. */
    Administration circumstances() {
        Map<Circumstance, String> codes = administration.asCodes();
        if (instrumentVersion != null) {
            codes.put(Circumstance.INSTRUMENT_VERSION, instrumentVersion);
        }
        if (findings.trials() != null) {
            codes.put(Circumstance.TRIAL_CHOICE, findings.trials().choice().name());
        }
        return new Administration(codes);
    }

    private void next(Instant now) {
        version++;
        changedAt = now;
    }

    /** As clients see it; {@code onSelfHarm} is among the instructions once an answer has named self-harm. */
    AssessmentResponse response(Instruction onSelfHarm) {
        return new AssessmentResponse(
                id,
                version,
                status,
                patientId,
                episodeId,
                goalId,
                instrument,
                instrumentVersion,
                catalogueVersion,
                subject,
                timePoint,
                performedAt,
                findings.items(),
                findings.total(),
                findings.trials(),
                findings.notAble(),
                administration,
                validityNote,
                result,
                namesSelfHarm ? List.of(onSelfHarm) : List.of(),
                amendmentReason,
                recordedBy,
                recordedAt,
                signedBy,
                signedAt,
                changedAt);
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

    String instrument() {
        return instrument;
    }

    Instant performedAt() {
        return performedAt;
    }

    TimePoint timePoint() {
        return timePoint;
    }

    Optional<Double> score() {
        return Optional.ofNullable(result.score());
    }

    Instant changedAt() {
        return changedAt;
    }
}
