package health.praxis.outcomes.assessment;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Who was measured. A caregiver's own results are kept with the patient's record and never judged as the patient's. */
public enum Subject {
    @JsonProperty("patient")
    PATIENT,
    @JsonProperty("caregiver")
    CAREGIVER
}
