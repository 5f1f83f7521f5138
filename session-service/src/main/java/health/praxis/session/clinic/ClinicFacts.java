package health.praxis.session.clinic;

import com.fasterxml.jackson.databind.JsonNode;
import health.praxis.platform.event.ReceivedEvent;
import health.praxis.platform.inbox.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
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
                        deadlines(settings.path("acknowledgementDeadlines")),
                        limits(settings.path("vitalLimits")));
    }

    private static ZoneId zone(String name) {
        try {
            return name == null ? ZoneId.of("UTC") : ZoneId.of(name);
        } catch (DateTimeException unknown) {
            return ZoneId.of("UTC");
        }
    }

    /** By severity: whole minutes, or an ISO 8601 duration. */
    private static Map<String, Long> deadlines(JsonNode stated) {
        var minutes = new HashMap<String, Long>();
        stated.properties().forEach(entry -> {
            var value = entry.getValue();
            if (value.isIntegralNumber()) {
                minutes.put(entry.getKey(), value.longValue());
            } else if (value.isTextual()) {
                minutes.put(entry.getKey(), Duration.parse(value.textValue()).toMinutes());
            }
        });
        return minutes;
    }

    private static List<VitalLimitOverride> limits(JsonNode stated) {
        var limits = new ArrayList<VitalLimitOverride>();
        stated.forEach(limit -> limits.add(new VitalLimitOverride(
                limit.path("vital").textValue(),
                limit.path("act").textValue(),
                number(limit.path("above")),
                number(limit.path("below")))));
        return limits;
    }

    private static BigDecimal number(JsonNode value) {
        return value.isNumber() ? value.decimalValue() : null;
    }
}
