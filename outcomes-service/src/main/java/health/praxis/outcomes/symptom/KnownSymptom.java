package health.praxis.outcomes.symptom;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** One report of a symptom, under the report's own id. */
@Entity
@Table(name = "known_symptom")
public class KnownSymptom {

    @Id
    private UUID id;

    @TenantId
    @Column(name = "tenant_id")
    private String tenantId;

    @Column(name = "patient_id")
    private UUID patientId;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private Symptom symptom;

    @Column(name = "occurred_at")
    private Instant occurredAt;

    protected KnownSymptom() {}

    KnownSymptom(UUID id, UUID patientId, Symptom symptom, Instant occurredAt) {
        this.id = id;
        this.patientId = patientId;
        this.symptom = symptom;
        this.occurredAt = occurredAt.truncatedTo(ChronoUnit.MICROS);
    }

    public UUID id() {
        return id;
    }

    public Symptom symptom() {
        return symptom;
    }

    /** When the person had it, by the word of who reported it. */
    public Instant occurredAt() {
        return occurredAt;
    }
}
