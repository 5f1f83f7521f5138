package health.praxis.outcomes.clinic;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** The settings of one tenant as last read; a zone this runtime does not know counts as UTC. */
@Entity
@Table(name = "clinic_settings")
class KnownSettings {

    @Id
    private UUID id;

    @TenantId
    @Column(name = "tenant_id")
    private String tenantId;

    @Column(name = "emergency_number")
    private String emergencyNumber;

    @Column(name = "time_zone")
    private String timeZone;

    protected KnownSettings() {}

    KnownSettings(UUID id) {
        this.id = id;
    }

    void take(String number, String zone) {
        emergencyNumber = number;
        timeZone = zone == null ? ZoneOffset.UTC.getId() : zone;
    }

    ClinicSettings settings() {
        return new ClinicSettings(Optional.ofNullable(emergencyNumber), zone());
    }

    private ZoneId zone() {
        try {
            return ZoneId.of(timeZone);
        } catch (DateTimeException unknown) {
            return ZoneOffset.UTC;
        }
    }
}
