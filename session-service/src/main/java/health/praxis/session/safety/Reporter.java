package health.praxis.session.safety;

import com.fasterxml.jackson.annotation.JsonProperty;
import health.praxis.platform.caller.Caller;
import health.praxis.platform.caller.Role;

/** Who reports. */
public enum Reporter {
    @JsonProperty("patient")
    PATIENT,
    @JsonProperty("caregiver")
    CAREGIVER,
    @JsonProperty("staff")
    STAFF;

    static Reporter of(Caller caller) {
        if (!caller.isLinkedToOnePatient()) {
            return STAFF;
        }
        return caller.hasRole(Role.PATIENT) ? PATIENT : CAREGIVER;
    }
}
