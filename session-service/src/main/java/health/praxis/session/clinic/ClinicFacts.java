package health.praxis.session.clinic;

import com.fasterxml.jackson.databind.JsonNode;
import health.praxis.platform.event.ReceivedEvent;
import health.praxis.platform.inbox.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Takes over what clinics set. */
@ApplicationScoped
class ClinicFacts implements EventHandler {

    private static final String SETTINGS_CHANGED = "health.praxis.clinic.settings-changed.v1";

    private final ClinicSettingsRepository clinics;

    ClinicFacts(ClinicSettingsRepository clinics) {
        this.clinics = clinics;
    }

    @Override
    public Set<String> types() {
        return Set.of(SETTINGS_CHANGED);
    }

    @Override
    public void handle(ReceivedEvent event) {
        var settings = event.data().path("settings");
        clinics.forChange(event.subject())
                .change(
                        settings.path("emergencyNumber").textValue(),
                        zone(settings.path("timeZone").textValue()),
                        minutes(settings.path("acknowledgementMinutes")),
                        limits(settings.path("vitalLimits")));
    }

    private static ZoneId zone(String name) {
        try {
            return name == null ? ZoneId.of("UTC") : ZoneId.of(name);
        } catch (DateTimeException unknown) {
            return ZoneId.of("UTC");
        }
    }

    private static Map<String, Integer> minutes(JsonNode stated) {
        var minutes = new HashMap<String, Integer>();
        stated.properties()
                .forEach(entry -> minutes.put(entry.getKey(), entry.getValue().intValue()));
        return minutes;
    }

    private static Map<String, BigDecimal> limits(JsonNode stated) {
        var limits = new HashMap<String, BigDecimal>();
        stated.properties()
                .forEach(entry -> limits.put(entry.getKey(), entry.getValue().decimalValue()));
        return limits;
    }
}
