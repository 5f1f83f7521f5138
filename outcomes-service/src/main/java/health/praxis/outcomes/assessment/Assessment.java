package health.praxis.outcomes.assessment;

import com.fasterxml.jackson.databind.JsonNode;
import health.praxis.outcomes.instrument.Cutoff;
import health.praxis.outcomes.instrument.Instrument;
import health.praxis.outcomes.interpretation.Administration;
import health.praxis.outcomes.interpretation.Administration.Circumstance;
import health.praxis.outcomes.interpretation.ThresholdContext;
import health.praxis.platform.problem.IllegalTransition;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
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
import org.hibernate.annotations.TenantId;

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

    @Embedded
    private Form form;

    @Embedded
    private Reading reading;

    @Embedded
    private Told told;

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
    static Assessment record(UUID id, Form form, Reading reading, String recordedBy, Instant now) {
        var assessment = new Assessment();
        assessment.id = id;
        assessment.version = 1;
        assessment.status = AssessmentStatus.RECORDED;
        assessment.form = form;
        assessment.reading = reading;
        assessment.told = Told.nothing();
        assessment.recordedBy = recordedBy;
        assessment.recordedAt = now;
        assessment.changedAt = now;
        return assessment;
    }

    AssessmentEvent.Recorded recorded() {
        return new AssessmentEvent.Recorded(
                id, version, reading.performedAt(), form.patientId(), AssessmentEvent.Measured.of(form, reading));
    }

    AssessmentEvent.Amended amend(Reading amended, String reason, Instant now) {
        reading = amended.with(told.kept(reading.result(), amended.result()));
        amendmentReason = reason;
        if (status == AssessmentStatus.SIGNED) {
            status = AssessmentStatus.AMENDED;
        }
        next(now);
        return new AssessmentEvent.Amended(
                id, version, now, form.patientId(), AssessmentEvent.Measured.of(form, reading));
    }

    /** Remembers that an answer named self-harm; empty when that was found before. */
    Optional<AssessmentEvent.SelfHarmAnswerFound> findSelfHarm(List<String> items, Instant now) {
        if (items.isEmpty() || told.selfHarm()) {
            return Optional.empty();
        }
        told = told.andSelfHarm();
        next(now);
        return Optional.of(new AssessmentEvent.SelfHarmAnswerFound(
                id,
                null,
                version,
                reading.performedAt(),
                form.patientId(),
                form.instrument(),
                form.subject(),
                items.getFirst()));
    }

    /**
     * What the score means, now that more is known about the condition that the patient had then. It is read with one condition
     * only: what becomes of that later, or of another, says nothing about the measurement. A fall risk that was told stays.
     *
     * @param ofPatient whom thresholds are wanted for; with the condition it was read with, when there is one
     */
    void readAgain(Instrument instrument, ThresholdContext ofPatient, Instant now) {
        Result before = reading.result();
        Result again = told.kept(before, AssessmentPolicy.inContext(before, instrument, form.subject(), ofPatient));
        reading = reading.with(again).readWith(ofPatient.condition());
        if (!again.equals(before)) {
            next(now);
        }
    }

    /** Remembers that the result goes with falls; empty when it does not, or was found before. */
    Optional<AssessmentEvent.FallRiskFound> findFallRisk(Instant now) {
        Cutoff cutoff = reading.result().fallRisk();
        if (cutoff == null || told.fallRisk()) {
            return Optional.empty();
        }
        told = told.andFallRisk();
        next(now);
        return Optional.of(new AssessmentEvent.FallRiskFound(
                id,
                version,
                reading.performedAt(),
                form.patientId(),
                form.instrument(),
                reading.result().score(),
                cutoff.operator(),
                cutoff.value(),
                cutoff.population(),
                reading.catalogueVersion()));
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
        Map<Circumstance, String> codes = reading.circumstances();
        if (form.instrumentVersion() != null) {
            codes.put(Circumstance.INSTRUMENT_VERSION, form.instrumentVersion());
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
                form.patientId(),
                form.episodeId(),
                form.goalId(),
                form.instrument(),
                form.instrumentVersion(),
                reading.catalogueVersion(),
                form.subject(),
                form.caregiverId(),
                reading.timePoint(),
                reading.performedAt(),
                reading.findings().items(),
                reading.findings().total(),
                reading.findings().trials(),
                reading.findings().notAble(),
                reading.administration(),
                reading.raterId(),
                reading.validityNote(),
                reading.result(),
                told.selfHarm() ? List.of(onSelfHarm) : List.of(),
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

    Form form() {
        return form;
    }

    UUID patientId() {
        return form.patientId();
    }

    Subject subject() {
        return form.subject();
    }

    /** Which caregiver was measured, when that was a caregiver and is known. */
    Optional<UUID> caregiverId() {
        return Optional.ofNullable(form.caregiverId());
    }

    /** Whether an answer has named self-harm, in whichever version. */
    boolean hasToldSelfHarm() {
        return told.selfHarm();
    }

    String instrument() {
        return form.instrument();
    }

    Instant performedAt() {
        return reading.performedAt();
    }

    Reading reading() {
        return reading;
    }

    String catalogueVersion() {
        return reading.catalogueVersion();
    }

    TimePoint timePoint() {
        return reading.timePoint();
    }

    List<String> warnings() {
        return reading.result().warnings();
    }

    /** The treatment it was recorded for, where one was named. */
    Optional<UUID> episodeId() {
        return Optional.ofNullable(form.episodeId());
    }

    /** Whether the person told it without staff, as it stands now; false where that is not known. */
    boolean isSelfReported() {
        return Boolean.TRUE.equals(reading.selfReported());
    }

    Optional<Double> score() {
        return Optional.ofNullable(reading.result().score());
    }

    /** The answers by item, when single items were answered. */
    Optional<JsonNode> items() {
        return Optional.ofNullable(reading.findings().items());
    }
}
