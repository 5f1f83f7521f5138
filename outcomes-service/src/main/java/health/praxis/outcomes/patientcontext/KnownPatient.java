package health.praxis.outcomes.patientcontext;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** A person the tenant treats, as far as outcomes need to know. */
@Entity
@Table(name = "known_patient")
class KnownPatient {

    @Id
    private UUID id;

    @TenantId
    @Column(name = "tenant_id")
    private String tenantId;

    @Column(name = "death_recorded_at")
    private Instant deathRecordedAt;

    protected KnownPatient() {}

    KnownPatient(UUID id) {
        this.id = id;
    }

    void died(Instant recordedAt) {
        if (deathRecordedAt == null) {
            deathRecordedAt = recordedAt;
        }
    }

    Optional<Instant> deathRecordedAt() {
        return Optional.ofNullable(deathRecordedAt);
    }
}
