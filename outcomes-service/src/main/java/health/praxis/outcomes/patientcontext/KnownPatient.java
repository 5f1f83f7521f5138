package health.praxis.outcomes.patientcontext;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
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

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "caregiver_consents")
    private List<CaregiverConsent> caregiverConsents;

    protected KnownPatient() {}

    KnownPatient(UUID id) {
        this.id = id;
        this.caregiverConsents = List.of();
    }

    void died(Instant recordedAt) {
        if (deathRecordedAt == null) {
            deathRecordedAt = recordedAt;
        }
    }

    void consented(CaregiverConsent consent) {
        caregiverConsents =
                Stream.concat(without(consent.consentId()), Stream.of(consent)).toList();
    }

    void withdrew(UUID consentId) {
        caregiverConsents = without(consentId).toList();
    }

    private Stream<CaregiverConsent> without(UUID consentId) {
        return caregiverConsents.stream().filter(each -> !each.consentId().equals(consentId));
    }

    Optional<Instant> deathRecordedAt() {
        return Optional.ofNullable(deathRecordedAt);
    }

    boolean letsCaregiversLook(LocalDate day) {
        return caregiverConsents.stream().anyMatch(consent -> consent.isInForce(day));
    }
}
