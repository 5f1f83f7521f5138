package health.praxis.outcomes.clinic;

import health.praxis.platform.event.ReceivedEvent;
import health.praxis.platform.inbox.EventHandler;
import health.praxis.platform.tenant.WorkingSchema;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.Set;
import java.util.UUID;

/** The settings of clinics, from their facts. */
@ApplicationScoped
public class ClinicReadModel implements PanacheRepositoryBase<KnownSettings, UUID>, EventHandler {

    private static final String SETTINGS_CHANGED = "health.praxis.clinic.settings-changed.v1";

    private final Event<ZoneChanged> changes;
    private final WorkingSchema schema;

    ClinicReadModel(Event<ZoneChanged> changes, WorkingSchema schema) {
        this.changes = changes;
        this.schema = schema;
    }

    /** What the caller's clinic has set. */
    public ClinicSettings current() {
        return findAll().firstResultOptional().map(KnownSettings::settings).orElse(ClinicSettings.UNKNOWN);
    }

    @Override
    public Set<String> types() {
        return Set.of(SETTINGS_CHANGED);
    }

    @Override
    public void handle(ReceivedEvent event) {
        var before = current().zone();
        var settings = event.data().path("settings");
        var known = findByIdOptional(event.subject()).orElseGet(() -> new KnownSettings(event.subject()));
        known.take(
                settings.path("emergencyNumber").textValue(),
                settings.path("timeZone").textValue());
        persist(known);
        if (!schema.isAside() && !known.settings().zone().equals(before)) {
            changes.fire(new ZoneChanged());
        }
    }
}
