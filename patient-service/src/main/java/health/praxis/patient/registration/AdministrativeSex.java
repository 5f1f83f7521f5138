package health.praxis.patient.registration;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Sex for administration, as FHIR R4 codes it; it says nothing about gender identity or treatment. */
public enum AdministrativeSex {
    @JsonProperty("male")
    MALE,
    @JsonProperty("female")
    FEMALE,
    @JsonProperty("other")
    OTHER,
    @JsonProperty("unknown")
    UNKNOWN
}
