package health.praxis.patient.episode;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why an episode ended. */
public enum EndReason {
    @JsonProperty("goals-met")
    GOALS_MET,
    @JsonProperty("programme-completed")
    PROGRAMME_COMPLETED,
    @JsonProperty("transferred")
    TRANSFERRED,
    @JsonProperty("patient-choice")
    PATIENT_CHOICE,
    @JsonProperty("medical-reasons")
    MEDICAL_REASONS,
    @JsonProperty("non-attendance")
    NON_ATTENDANCE,
    @JsonProperty("deceased")
    DECEASED,
    @JsonProperty("other")
    OTHER
}
