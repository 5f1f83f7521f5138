package health.praxis.patient.clinic;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;

/**
 * Vital signs past which exercise does not begin (hold) or ends at once (stop). A hold or stop lies above the limit, for
 * oxygen saturation and low glucose below it; a temperature holds from the limit on. The defaults are decision support
 * for a responsible clinician to set; a person's own limits win.
 *
 * <p>Sources: ACSM's Guidelines for Exercise Testing and Prescription (blood pressure); ATS statement on the six-minute
 * walk test, 2002 (heart rate); AVERT phase II entry criteria (temperature); ADA position statement on exercise, 2016
 * (glucose).
 */
public enum VitalLimit {
    @JsonProperty("restingSystolicHoldMmHg")
    RESTING_SYSTOLIC_HOLD("200", "120", "240"),
    @JsonProperty("restingDiastolicHoldMmHg")
    RESTING_DIASTOLIC_HOLD("110", "80", "130"),
    @JsonProperty("restingHeartRateHoldPerMinute")
    RESTING_HEART_RATE_HOLD("120", "80", "180"),
    @JsonProperty("restingOxygenSaturationHoldPercent")
    RESTING_OXYGEN_SATURATION_HOLD("90", "80", "97"),
    @JsonProperty("temperatureHoldCelsius")
    TEMPERATURE_HOLD("38.5", "37", "40"),
    @JsonProperty("glucoseLowHoldMgPerDl")
    GLUCOSE_LOW_HOLD("70", "54", "120"),
    @JsonProperty("glucoseHighHoldMgPerDl")
    GLUCOSE_HIGH_HOLD("250", "180", "400"),
    @JsonProperty("systolicStopMmHg")
    SYSTOLIC_STOP("250", "160", "260"),
    @JsonProperty("diastolicStopMmHg")
    DIASTOLIC_STOP("115", "90", "140"),
    @JsonProperty("oxygenSaturationStopPercent")
    OXYGEN_SATURATION_STOP("85", "75", "95");

    private final BigDecimal defaultValue;
    private final BigDecimal lowest;
    private final BigDecimal highest;

    VitalLimit(String defaultValue, String lowest, String highest) {
        this.defaultValue = new BigDecimal(defaultValue);
        this.lowest = new BigDecimal(lowest);
        this.highest = new BigDecimal(highest);
    }

    BigDecimal defaultValue() {
        return defaultValue;
    }

    /** Whether a clinic may choose this value: outside lies a typing error. */
    boolean isPlausible(BigDecimal value) {
        return value.compareTo(lowest) >= 0 && value.compareTo(highest) <= 0;
    }

    String range() {
        return lowest + " to " + highest;
    }
}
