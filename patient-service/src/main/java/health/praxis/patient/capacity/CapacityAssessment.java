package health.praxis.patient.capacity;

import health.praxis.patient.clinic.ClinicSettings;
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
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** What was found about one person's capacity to decide on one day. Written once. */
@Entity
@Table(name = "capacity_assessment")
public class CapacityAssessment {

    @Id
    private UUID id;

    @TenantId
    @Column(name = "tenant_id")
    private String tenantId;

    private long version;

    @Column(name = "patient_id")
    private UUID patientId;

    @Enumerated(EnumType.STRING)
    private Capacity capacity;

    @Column(name = "assessed_on")
    private LocalDate assessedOn;

    private String note;

    @Column(name = "recorded_by")
    private String recordedBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected CapacityAssessment() {}

    CapacityAssessment(
            UUID id,
            UUID patientId,
            Capacity capacity,
            LocalDate assessedOn,
            String note,
            String recordedBy,
            Optional<LocalDate> birth,
            Instant now) {
        if (assessedOn.isAfter(ClinicSettings.latestToday(now))) {
            throw new RuleRefused(Violation.at("/assessedOn", "date-in-the-future", "This date does not lie ahead."));
        }
        if (birth.filter(assessedOn::isBefore).isPresent()) {
            throw new RuleRefused(
                    Violation.at("/assessedOn", "assessed-before-birth", "This lies before the person's birth."));
        }
        this.id = id;
        this.version = 1;
        this.patientId = patientId;
        this.capacity = capacity;
        this.assessedOn = assessedOn;
        this.note = note;
        this.recordedBy = recordedBy;
        this.recordedAt = now;
    }

    UUID patientId() {
        return patientId;
    }

    boolean isAbsent() {
        return capacity == Capacity.ABSENT;
    }

    CapacityAssessmentResponse response() {
        return new CapacityAssessmentResponse(
                id, version, patientId, capacity, assessedOn, note, recordedBy, recordedAt);
    }
}
