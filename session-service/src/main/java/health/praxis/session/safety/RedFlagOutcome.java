package health.praxis.session.safety;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a red flag ended. */
public enum RedFlagOutcome {
    @JsonProperty("no-harm-found")
    NO_HARM_FOUND,
    @JsonProperty("treated")
    TREATED,
    @JsonProperty("referred")
    REFERRED,
    @JsonProperty("emergency-services-called")
    EMERGENCY_SERVICES_CALLED,
    @JsonProperty("plan-adapted")
    PLAN_ADAPTED,
    @JsonProperty("patient-trained")
    PATIENT_TRAINED,
    @JsonProperty("safety-plan-agreed")
    SAFETY_PLAN_AGREED,
    @JsonProperty("risk-assessed-no-action")
    RISK_ASSESSED_NO_ACTION
}
