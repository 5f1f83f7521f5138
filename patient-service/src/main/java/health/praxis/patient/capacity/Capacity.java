package health.praxis.patient.capacity;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What an assessment of decision-making capacity found. */
public enum Capacity {
    @JsonProperty("present")
    PRESENT,
    @JsonProperty("absent")
    ABSENT
}
