package health.praxis.patient.clinic;

import com.fasterxml.jackson.annotation.JsonProperty;
import health.praxis.platform.request.Representation;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The settings in force, each with where it comes from; {@code changedAt} is null before the first choice. */
public record ClinicSettingsResponse(
        UUID id,
        long version,
        Setting<String> emergencyNumber,
        Setting<ZoneId> timeZone,
        Setting<String> locale,
        Setting<Integer> transitionAge,
        Setting<Integer> ageOfMajority,
        Setting<List<Closure>> closures,
        Map<VitalLimit, Setting<BigDecimal>> vitalLimits,
        Map<AlertSeverity, Setting<Integer>> acknowledgementMinutes,
        Instant changedAt)
        implements Representation {

    /** Whether the tenant chose a value or the product's holds. */
    public enum Source {
        @JsonProperty("default")
        DEFAULT,
        @JsonProperty("tenant")
        TENANT
    }

    /** @param value the value in force; null when there is none */
    public record Setting<T>(T value, Source source) {

        static <T> Setting<T> of(Object chosen, T inForce) {
            return new Setting<>(inForce, chosen == null ? Source.DEFAULT : Source.TENANT);
        }
    }

    static ClinicSettingsResponse from(TenantSettings settings) {
        var chosen = settings.choices();
        var inForce = ClinicSettings.of(chosen);
        var limits = new EnumMap<VitalLimit, Setting<BigDecimal>>(VitalLimit.class);
        inForce.vitalLimits()
                .forEach((limit, value) ->
                        limits.put(limit, Setting.of(chosen.vitalLimits().get(limit), value)));
        var minutes = new EnumMap<AlertSeverity, Setting<Integer>>(AlertSeverity.class);
        inForce.acknowledgementMinutes()
                .forEach((severity, value) -> minutes.put(
                        severity, Setting.of(chosen.acknowledgementMinutes().get(severity), value)));
        return new ClinicSettingsResponse(
                settings.id(),
                settings.version(),
                Setting.of(chosen.emergencyNumber(), inForce.emergencyNumber()),
                Setting.of(chosen.timeZone(), inForce.timeZone()),
                Setting.of(chosen.locale(), inForce.locale()),
                Setting.of(chosen.transitionAge(), inForce.transitionAge()),
                Setting.of(chosen.ageOfMajority(), inForce.ageOfMajority()),
                Setting.of(chosen.closures(), inForce.closures()),
                limits,
                minutes,
                settings.changedAt());
    }
}
