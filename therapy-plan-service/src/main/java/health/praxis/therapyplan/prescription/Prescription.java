package health.praxis.therapyplan.prescription;

import health.praxis.platform.problem.IllegalTransition;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/**
 * Treatment prescribed under a plan. What it says never changes: another dose is another prescription, and the old one
 * is withdrawn. Physicians may record overrides of cautions on it.
 */
@Entity
@Table(name = "prescription")
public class Prescription {

    static final String NOUN = "prescription";

    @Id
    private UUID id;

    @TenantId
    @Column(name = "tenant_id")
    private String tenantId;

    private long version;

    @Column(name = "plan_id")
    private UUID planId;

    @Column(name = "patient_id")
    private UUID patientId;

    @JdbcTypeCode(SqlTypes.JSON)
    private PrescriptionDefinition definition;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<CautionOverride> overrides = List.of();

    @Column(name = "withdrawn_reason")
    private String withdrawnReason;

    @Column(name = "prescribed_at")
    private Instant prescribedAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected Prescription() {}

    static Prescription prescribe(
            UUID id, UUID planId, UUID patientId, PrescriptionDefinition definition, Instant now) {
        var prescription = new Prescription();
        prescription.id = id;
        prescription.version = 1;
        prescription.planId = planId;
        prescription.patientId = patientId;
        prescription.definition = definition;
        prescription.prescribedAt = now;
        prescription.changedAt = now;
        return prescription;
    }

    /** Records a physician's override; a new one for the same precaution replaces the earlier. */
    void override(CautionOverride decision, Instant now) {
        requireInUse("overridden");
        var kept = new ArrayList<>(overrides);
        kept.removeIf(earlier -> earlier.precaution().equals(decision.precaution()));
        kept.add(decision);
        overrides = List.copyOf(kept);
        next(now);
    }

    void withdraw(String reason, Instant now) {
        requireInUse("withdrawn");
        withdrawnReason = reason;
        next(now);
    }

    boolean isOverridden(String precaution) {
        return overrides.stream().anyMatch(decision -> decision.precaution().equals(precaution));
    }

    private void requireInUse(String step) {
        if (withdrawnReason != null) {
            throw new IllegalTransition(NOUN, "withdrawn", step);
        }
    }

    private void next(Instant now) {
        version++;
        changedAt = now;
    }

    public UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID planId() {
        return planId;
    }

    UUID patientId() {
        return patientId;
    }

    public PrescriptionDefinition definition() {
        return definition;
    }

    List<CautionOverride> overrides() {
        return overrides;
    }

    Optional<String> withdrawnReason() {
        return Optional.ofNullable(withdrawnReason);
    }

    Instant prescribedAt() {
        return prescribedAt;
    }

    Instant changedAt() {
        return changedAt;
    }
}
