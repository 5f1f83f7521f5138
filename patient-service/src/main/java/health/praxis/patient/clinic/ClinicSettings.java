package health.praxis.patient.clinic;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The settings in force: the tenant's choices, and the product's defaults where it made none.
 *
 * @param emergencyNumber null when the tenant has not set one; the product never invents it
 */
public record ClinicSettings(
        String emergencyNumber,
        ZoneId timeZone,
        String locale,
        int transitionAge,
        int ageOfMajority,
        List<Closure> closures,
        Map<VitalLimit, BigDecimal> vitalLimits,
        Map<AlertSeverity, Integer> acknowledgementMinutes) {

    static final ZoneId DEFAULT_ZONE = ZoneId.of("UTC");
    static final String DEFAULT_LOCALE = "en";
    static final int DEFAULT_TRANSITION_AGE = 18;
    static final int DEFAULT_AGE_OF_MAJORITY = 18;

    /** The zone furthest ahead: a date that is today somewhere is not in the future. */
    private static final ZoneOffset FURTHEST_AHEAD = ZoneOffset.ofHours(14);

    static ClinicSettings of(ClinicChoices chosen) {
        var limits = new EnumMap<VitalLimit, BigDecimal>(VitalLimit.class);
        for (var limit : VitalLimit.values()) {
            limits.put(limit, chosen.vitalLimits().getOrDefault(limit, limit.defaultValue()));
        }
        var minutes = new EnumMap<AlertSeverity, Integer>(AlertSeverity.class);
        for (var severity : AlertSeverity.values()) {
            minutes.put(severity, chosen.acknowledgementMinutes().getOrDefault(severity, severity.defaultMinutes()));
        }
        return new ClinicSettings(
                chosen.emergencyNumber(),
                Optional.ofNullable(chosen.timeZone()).orElse(DEFAULT_ZONE),
                Optional.ofNullable(chosen.locale()).orElse(DEFAULT_LOCALE),
                Optional.ofNullable(chosen.transitionAge()).orElse(DEFAULT_TRANSITION_AGE),
                Optional.ofNullable(chosen.ageOfMajority()).orElse(DEFAULT_AGE_OF_MAJORITY),
                Optional.ofNullable(chosen.closures()).orElse(List.of()),
                Collections.unmodifiableMap(limits),
                Collections.unmodifiableMap(minutes));
    }

    /** The date in the clinic at an instant. */
    public LocalDate dateAt(Instant now) {
        return now.atZone(timeZone).toLocalDate();
    }

    /** True when somebody born on that day does not decide for themselves yet on the other. */
    public boolean isMinor(LocalDate birthDate, LocalDate day) {
        return day.isBefore(birthDate.plusYears(ageOfMajority));
    }

    /** The latest date that is not in the future anywhere on earth: what a client may state as today. */
    public static LocalDate latestToday(Instant now) {
        return now.atOffset(FURTHEST_AHEAD).toLocalDate();
    }
}
