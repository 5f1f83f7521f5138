package health.praxis.patient.precaution;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Who says so. */
public enum PrecautionSource {
    @JsonProperty("clinician")
    CLINICIAN,
    @JsonProperty("ehr")
    EHR,
    @JsonProperty("patient-report")
    PATIENT_REPORT
}
