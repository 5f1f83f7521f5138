package health.praxis.patient.condition;

import health.praxis.platform.problem.IllegalTransition;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/**
 * One illness of one person. Recorded active, in remission or already resolved; may go to and fro between active and
 * remission; once resolved it stays so. Of a person's unresolved conditions one is primary: the one the programme is
 * about. Changes hold the patient's row, so they follow each other. Each fact raises the version by one.
 */
@Entity
@Table(name = "condition")
public class Condition {

    @Id
    private UUID id;

    @TenantId
    @Column(name = "tenant_id")
    private String tenantId;

    private long version;

    @Column(name = "patient_id")
    private UUID patientId;

    @Enumerated(EnumType.STRING)
    private ConditionKind kind;

    @Embedded
    private ConditionDetails details;

    @Enumerated(EnumType.STRING)
    @Column(name = "clinical_status")
    private ClinicalStatus clinicalStatus;

    @Column(name = "resolved_on")
    private LocalDate resolvedOn;

    @Column(name = "is_primary")
    private boolean primary;

    @Embedded
    private SourceRecord source;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected Condition() {}

    /** A condition that is not known yet; its dates have been checked by {@link ConditionPolicy}. */
    static Condition record(
            UUID id,
            UUID patientId,
            ConditionKind kind,
            ConditionDetails details,
            ClinicalStatus status,
            LocalDate resolvedOn,
            Instant now) {
        var condition = new Condition();
        condition.id = id;
        condition.version = 1;
        condition.patientId = patientId;
        condition.kind = kind;
        condition.details = details;
        condition.clinicalStatus = status;
        condition.resolvedOn = resolvedOn;
        condition.recordedAt = now;
        condition.changedAt = now;
        return condition;
    }

    /** Remembers which record of another system this is, and what that system says of its status. */
    void cameFrom(SourceRecord record) {
        source = record;
    }

    /** The first unresolved condition of a person is the primary one. */
    void beginAsPrimary() {
        primary = clinicalStatus != ClinicalStatus.RESOLVED;
    }

    ConditionEvent.Recorded recorded(Instant occurredAt) {
        return new ConditionEvent.Recorded(id, patientId, version, occurredAt, ConditionEvent.Facts.of(this));
    }

    /** Replaces what is known; empty when nothing differs. */
    Optional<ConditionEvent.Updated> update(
            ConditionDetails changed, ClinicalStatus status, Instant occurredAt, Instant now) {
        requireUnresolved("updated");
        if (changed.equals(details) && status == clinicalStatus) {
            return Optional.empty();
        }
        details = changed;
        clinicalStatus = status;
        return Optional.of(updated(occurredAt, now));
    }

    ConditionEvent.Resolved resolve(LocalDate on, Instant occurredAt, Instant now) {
        requireUnresolved("resolved");
        clinicalStatus = ClinicalStatus.RESOLVED;
        resolvedOn = on;
        primary = false;
        next(now);
        return new ConditionEvent.Resolved(id, patientId, version, occurredAt, kind, resolvedOn);
    }

    ConditionEvent.Updated becomePrimary(Instant now) {
        requireUnresolved("made primary");
        primary = true;
        return updated(now, now);
    }

    ConditionEvent.Updated yieldPrimary(Instant now) {
        primary = false;
        return updated(now, now);
    }

    private ConditionEvent.Updated updated(Instant occurredAt, Instant now) {
        next(now);
        return new ConditionEvent.Updated(id, patientId, version, occurredAt, ConditionEvent.Facts.of(this));
    }

    private void requireUnresolved(String step) {
        if (isResolved()) {
            throw new IllegalTransition("condition", clinicalStatus, step);
        }
    }

    private void next(Instant now) {
        version++;
        changedAt = now;
    }

    Trajectory trajectory() {
        return Optional.ofNullable(details.trajectory()).orElse(kind.defaultTrajectory());
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

    ConditionKind kind() {
        return kind;
    }

    ConditionDetails details() {
        return details;
    }

    ClinicalStatus clinicalStatus() {
        return clinicalStatus;
    }

    boolean isResolved() {
        return clinicalStatus == ClinicalStatus.RESOLVED;
    }

    Optional<LocalDate> resolvedOn() {
        return Optional.ofNullable(resolvedOn);
    }

    boolean isPrimary() {
        return primary;
    }

    Optional<SourceRecord> source() {
        return Optional.ofNullable(source);
    }

    Instant recordedAt() {
        return recordedAt;
    }

    Instant changedAt() {
        return changedAt;
    }
}
