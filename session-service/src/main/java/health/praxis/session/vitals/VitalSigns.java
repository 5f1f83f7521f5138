package health.praxis.session.vitals;

import health.praxis.platform.problem.Violation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Vital signs of one person at one moment; each may be absent, not all.
 *
 * @param patientId whose they are; null in a request means the session's only patient
 * @param moment before, during or after exercise
 * @param measuredAt when they were taken
 * @param heartRatePerMinute 20 to 250 per minute
 * @param lying blood pressure lying
 * @param sitting blood pressure sitting
 * @param standing blood pressure standing
 * @param oxygenSaturationPercent SpO2, 50 to 100 %
 * @param temperatureCelsius 30 to 43 Cel, to a tenth
 * @param glucoseMmolPerL 0.5 to 60 mmol/L
 * @param ketonesPresent whether ketones were found, or null when it was not tested
 */
public record VitalSigns(
        UUID patientId,
        @NotNull VitalMoment moment,
        @NotNull Instant measuredAt,
        @Min(20) @Max(250) Integer heartRatePerMinute,
        @Valid BloodPressure lying,
        @Valid BloodPressure sitting,
        @Valid BloodPressure standing,
        @Min(50) @Max(100) Integer oxygenSaturationPercent,

        @DecimalMin("30") @DecimalMax("43") @Digits(integer = 2, fraction = 1)
        BigDecimal temperatureCelsius,

        @DecimalMin("0.5") @DecimalMax("60") BigDecimal glucoseMmolPerL,
        Boolean ketonesPresent) {

    /** Molar mass of glucose: 1 mmol/L is so many mg/dL. */
    private static final BigDecimal MG_PER_DL = new BigDecimal("18.016");

    /** The same signs, of {@code patient} when they name nobody. */
    public VitalSigns orOf(UUID patient) {
        return patientId != null
                ? this
                : new VitalSigns(
                        patient,
                        moment,
                        measuredAt,
                        heartRatePerMinute,
                        lying,
                        sitting,
                        standing,
                        oxygenSaturationPercent,
                        temperatureCelsius,
                        glucoseMmolPerL,
                        ketonesPresent);
    }

    /** What contradicts itself in them. */
    public List<Violation> broken() {
        var broken = new ArrayList<Violation>();
        pressure(lying, "/lying").ifPresent(broken::add);
        pressure(sitting, "/sitting").ifPresent(broken::add);
        pressure(standing, "/standing").ifPresent(broken::add);
        if (readings().findAny().isEmpty()) {
            broken.add(Violation.ofRule("no-vital-sign", "State at least one vital sign."));
        }
        return List.copyOf(broken);
    }

    private static Optional<Violation> pressure(BloodPressure pressure, String pointer) {
        return pressure == null ? Optional.empty() : pressure.broken(pointer);
    }

    /** Each value under the name the limits use. */
    Stream<Reading> readings() {
        return Stream.of(
                        pressures(),
                        reading("heart-rate", heartRatePerMinute),
                        reading("oxygen-saturation", oxygenSaturationPercent),
                        reading("temperature", temperatureCelsius),
                        reading("glucose", glucoseMgPerDl()),
                        reading("glucose-with-ketones", Boolean.TRUE.equals(ketonesPresent) ? glucoseMgPerDl() : null))
                .flatMap(stream -> stream);
    }

    private BigDecimal glucoseMgPerDl() {
        return glucoseMmolPerL == null ? null : glucoseMmolPerL.multiply(MG_PER_DL);
    }

    private Stream<Reading> pressures() {
        return Stream.of(lying, sitting, standing)
                .filter(pressure -> pressure != null)
                .flatMap(pressure -> Stream.concat(
                        reading("systolic", pressure.systolicMmHg()), reading("diastolic", pressure.diastolicMmHg())));
    }

    private static Stream<Reading> reading(String vital, Integer value) {
        return value == null ? Stream.empty() : Stream.of(new Reading(vital, BigDecimal.valueOf(value)));
    }

    private static Stream<Reading> reading(String vital, BigDecimal value) {
        return value == null ? Stream.empty() : Stream.of(new Reading(vital, value));
    }

    /** One value of one sign. */
    record Reading(String vital, BigDecimal value) {}
}
