package health.praxis.patient.clinic;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/**
 * The choices of one tenant. Version 1 is the state before any choice, which needs no row; each change raises the
 * version by one.
 */
@Entity
@Table(name = "clinic_settings")
public class TenantSettings {

    static final long BEFORE_ANY_CHOICE = 1;

    @Id
    private UUID id;

    @TenantId
    @Column(name = "tenant_id")
    private String tenantId;

    private long version;

    @JdbcTypeCode(SqlTypes.JSON)
    private ClinicChoices choices;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected TenantSettings() {}

    static TenantSettings untouched(String tenant) {
        var settings = new TenantSettings();
        settings.id = idOf(tenant);
        settings.version = BEFORE_ANY_CHOICE;
        settings.choices = ClinicChoices.NONE;
        return settings;
    }

    /** The id of a tenant's settings follows from the tenant, so that every service can name them. */
    static UUID idOf(String tenant) {
        return UUID.nameUUIDFromBytes(("urn:praxis:clinic-settings:" + tenant).getBytes(StandardCharsets.UTF_8));
    }

    ClinicEvent.SettingsChanged choose(ClinicChoices chosen, String tenant, Instant now) {
        ClinicSettingsPolicy.check(chosen);
        choices = chosen;
        version++;
        changedAt = now;
        return new ClinicEvent.SettingsChanged(id, tenant, version, now, ClinicSettings.of(chosen));
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    ClinicChoices choices() {
        return choices;
    }

    Instant changedAt() {
        return changedAt;
    }
}
