package health.praxis.patient.clinic;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a tenant has decided for itself; null, or a limit left out, where the product's default holds.
 *
 * @param emergencyNumber number to call when life is in danger, like 112
 * @param timeZone IANA zone that schedules and dates are meant in
 * @param locale BCP 47 tag
 * @param transitionAge age in years at which young people move to adult care, 16 to 25
 * @param ageOfMajority age in years from which people decide for themselves, 14 to 21
 * @param closures days without treatment
 * @param vitalLimits limits that differ from the defaults
 * @param acknowledgementMinutes minutes within which a red flag is acknowledged, 1 minute to 14 days
 */
public record ClinicChoices(
        @Pattern(regexp = "[0-9+*#][0-9 +*#-]{1,19}") String emergencyNumber,
        ZoneId timeZone,

        @Pattern(regexp = "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
        String locale,

        @Min(16) @Max(25) Integer transitionAge,
        @Min(14) @Max(21) Integer ageOfMajority,
        @Size(max = 400) List<@NotNull @Valid Closure> closures,
        Map<VitalLimit, @NotNull BigDecimal> vitalLimits,

        Map<AlertSeverity, @NotNull @Min(1) @Max(14 * 24 * 60) Integer> acknowledgementMinutes) {

    static final ClinicChoices NONE = new ClinicChoices(null, null, null, null, null, null, null, null);

    public ClinicChoices {
        closures = closures == null ? null : List.copyOf(closures);
        vitalLimits = copy(VitalLimit.class, vitalLimits);
        acknowledgementMinutes = copy(AlertSeverity.class, acknowledgementMinutes);
    }

    private static <K extends Enum<K>, V> Map<K, V> copy(Class<K> keys, Map<K, V> map) {
        var copy = new EnumMap<K, V>(keys);
        if (map != null) {
            copy.putAll(map);
        }
        return Collections.unmodifiableMap(copy);
    }
}
