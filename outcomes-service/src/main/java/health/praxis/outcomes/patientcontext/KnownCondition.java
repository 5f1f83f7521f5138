package health.praxis.outcomes.patientcontext;

import health.praxis.outcomes.instrument.Condition;
import health.praxis.outcomes.instrument.Keyed;
import health.praxis.platform.event.ReceivedEvent;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/** A condition of a person, as patient-service last told it. */
@Entity
@Table(name = "known_condition")
class KnownCondition {

    @Id
    private UUID id;

    @TenantId
    @Column(name = "tenant_id")
    private String tenantId;

    @Column(name = "patient_id")
    private UUID patientId;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private Condition condition;

    @Column(name = "is_primary")
    private boolean primary;

    @Enumerated(EnumType.STRING)
    @Column(name = "clinical_status", columnDefinition = "text")
    private ClinicalStatus clinicalStatus;

    private LocalDate onset;

    @Enumerated(EnumType.STRING)
    @Column(name = "onset_precision", columnDefinition = "text")
    private OnsetPrecision onsetPrecision;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private Trajectory trajectory;

    @Column(name = "changed_at")
    private Instant changedAt;

    /** When it came back from remission, each time. */
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Instant> relapses = List.of();

    protected KnownCondition() {}

    KnownCondition(UUID id, UUID patientId) {
        this.id = id;
        this.patientId = patientId;
    }

    void take(ReceivedEvent event) {
        condition = Keyed.of(Condition.class, event.text("condition"));
        primary = event.data().path("primary").booleanValue();
        comes(Keyed.of(ClinicalStatus.class, event.text("clinicalStatus")), event.occurredAt());
        onset = Optional.ofNullable(event.text("onset")).map(LocalDate::parse).orElse(null);
        onsetPrecision = Optional.ofNullable(event.text("onsetPrecision"))
                .map(key -> Keyed.of(OnsetPrecision.class, key))
                .orElse(OnsetPrecision.DAY);
        trajectory = Keyed.of(Trajectory.class, event.text("trajectory"));
        changedAt = event.recordedAt();
    }

    /** A condition's facts come in their order, so that the status before is the one known. */
    private void comes(ClinicalStatus to, Instant at) {
        if (clinicalStatus == ClinicalStatus.REMISSION && to == ClinicalStatus.ACTIVE) {
            relapses = Stream.concat(relapses.stream(), Stream.of(at)).toList();
        }
        clinicalStatus = to;
    }

    void resolve(Instant at) {
        clinicalStatus = ClinicalStatus.RESOLVED;
        changedAt = at;
    }

    boolean isPresent() {
        return clinicalStatus != ClinicalStatus.RESOLVED;
    }

    boolean isPrimary() {
        return primary;
    }

    UUID patientId() {
        return patientId;
    }

    Condition condition() {
        return condition;
    }

    Optional<Onset> onset() {
        return Optional.ofNullable(onset).map(day -> new Onset(day, onsetPrecision));
    }

    List<Relapse> relapses() {
        return relapses.stream().map(at -> new Relapse(id, at)).toList();
    }

    Trajectory trajectory() {
        return trajectory;
    }

    Instant changedAt() {
        return changedAt;
    }
}
