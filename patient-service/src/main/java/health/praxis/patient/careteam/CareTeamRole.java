package health.praxis.patient.careteam;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What somebody does on a care team. */
public enum CareTeamRole {
    @JsonProperty("physical-therapist")
    PHYSICAL_THERAPIST,
    @JsonProperty("occupational-therapist")
    OCCUPATIONAL_THERAPIST,
    @JsonProperty("speech-therapist")
    SPEECH_THERAPIST,
    @JsonProperty("neuropsychologist")
    NEUROPSYCHOLOGIST,
    @JsonProperty("psychotherapist")
    PSYCHOTHERAPIST,
    @JsonProperty("physician")
    PHYSICIAN,
    @JsonProperty("nurse")
    NURSE,
    @JsonProperty("coordinator")
    COORDINATOR,
    /** Whoever registered the person. */
    @JsonProperty("registrar")
    REGISTRAR,
    @JsonProperty("other")
    OTHER
}
