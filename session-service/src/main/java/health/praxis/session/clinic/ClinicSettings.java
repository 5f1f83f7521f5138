package health.praxis.session.clinic;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/** The settings of one clinic as last told on {@code praxis.clinic}. */
@Entity
@Table(name = "clinic_settings")
public class ClinicSettings {

    private static final ZoneId ZONE_OF_NO_CLINIC = ZoneId.of("UTC");

    @Id
    private UUID id;

    @TenantId
    @Column(name = "tenant_id")
    private String tenantId;

    @Column(name = "emergency_number")
    private String emergencyNumber;

    @Column(name = "time_zone")
    private String timeZone;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "acknowledgement_minutes")
    private Map<String, Integer> acknowledgementMinutes;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "vital_limits")
    private Map<String, BigDecimal> vitalLimits;

    protected ClinicSettings() {}

    /** The settings of a clinic that has told none. */
    static ClinicSettings unset() {
        return told(null);
    }

    static ClinicSettings told(UUID id) {
        var settings = new ClinicSettings();
        settings.id = id;
        settings.change(null, ZONE_OF_NO_CLINIC, Map.of(), Map.of());
        return settings;
    }

    void change(String number, ZoneId zone, Map<String, Integer> minutes, Map<String, BigDecimal> limits) {
        emergencyNumber = number;
        timeZone = zone.getId();
        acknowledgementMinutes = Map.copyOf(minutes);
        vitalLimits = Map.copyOf(limits);
    }

    /** The number to call in an emergency where this clinic works, when it has set one. */
    public Optional<String> emergencyNumber() {
        return Optional.ofNullable(emergencyNumber);
    }

    /** The zone in which the clinic's days begin and end; UTC when it has set none. */
    public ZoneId timeZone() {
        return ZoneId.of(timeZone);
    }

    /** How long a red flag of this severity may wait for someone to acknowledge it, when the clinic has set it. */
    public Optional<Duration> acknowledgementDeadline(String severity) {
        return Optional.ofNullable(acknowledgementMinutes.get(severity)).map(Duration::ofMinutes);
    }

    /** The clinic's limits for vital signs, by the name of the setting. */
    public Map<String, BigDecimal> vitalLimits() {
        return vitalLimits;
    }
}
