package health.praxis.session.homepractice;

import com.fasterxml.jackson.annotation.JsonProperty;
import health.praxis.platform.caller.Caller;
import health.praxis.platform.caller.Role;

/** By whose word a practice is on record. */
public enum PracticeSource {
    @JsonProperty("patient")
    PATIENT,
    @JsonProperty("caregiver")
    CAREGIVER,
    @JsonProperty("staff-on-behalf")
    STAFF_ON_BEHALF;

    static PracticeSource of(Caller caller) {
        if (!caller.isLinkedToOnePatient()) {
            return STAFF_ON_BEHALF;
        }
        return caller.hasRole(Role.PATIENT) ? PATIENT : CAREGIVER;
    }
}
