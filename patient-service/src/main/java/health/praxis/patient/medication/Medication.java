package health.praxis.patient.medication;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** A line of the list, there as long as the EHR tells it. Never changed. */
@Entity
@Table(name = "medication")
public class Medication {

    @Id
    private UUID id;

    @TenantId
    @Column(name = "tenant_id")
    private String tenantId;

    @Column(name = "patient_id")
    private UUID patientId;

    @Embedded
    private MedicationEntry entry;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected Medication() {}

    Medication(UUID id, UUID patientId, MedicationEntry entry, Instant now) {
        this.id = id;
        this.patientId = patientId;
        this.entry = entry;
        this.recordedAt = now;
    }

    MedicationEntry entry() {
        return entry;
    }

    MedicationResponse response() {
        return new MedicationResponse(
                id,
                patientId,
                entry.system(),
                entry.code(),
                entry.display(),
                entry.status(),
                entry.authoredOn(),
                recordedAt);
    }
}
