package health.praxis.patient.caregiver;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether somebody may sign for the person, and by what. */
public enum RepresentativeKind {
    @JsonProperty("none")
    NONE,
    @JsonProperty("guardian")
    GUARDIAN,
    @JsonProperty("power-of-attorney")
    POWER_OF_ATTORNEY
}
