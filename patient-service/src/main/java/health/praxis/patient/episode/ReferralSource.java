package health.praxis.patient.episode;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Who sent the person. */
public enum ReferralSource {
    @JsonProperty("hospital")
    HOSPITAL,
    @JsonProperty("emergency-department")
    EMERGENCY_DEPARTMENT,
    @JsonProperty("specialist")
    SPECIALIST,
    @JsonProperty("general-practitioner")
    GENERAL_PRACTITIONER,
    @JsonProperty("other-clinic")
    OTHER_CLINIC,
    @JsonProperty("school")
    SCHOOL,
    @JsonProperty("insurer")
    INSURER,
    @JsonProperty("family")
    FAMILY,
    @JsonProperty("self")
    SELF
}
