package health.praxis.session.delivery;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why nothing was practised in a session. */
public enum NoActivityReason {
    @JsonProperty("assessment-only")
    ASSESSMENT_ONLY,
    @JsonProperty("education-only")
    EDUCATION_ONLY,
    @JsonProperty("patient-unwell")
    PATIENT_UNWELL,
    @JsonProperty("patient-declined")
    PATIENT_DECLINED,
    @JsonProperty("other")
    OTHER
}
