package health.praxis.platform.access;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The parts of a record that a caregiver may be let into, one per service. */
public enum RecordPart {
    /** Who the person is, conditions, precautions, consents, episodes. */
    @JsonProperty("record")
    RECORD,
    /** Plans, goals, prescriptions, home programme. */
    @JsonProperty("plan")
    PLAN,
    /** Sessions, home practice, safety reports. */
    @JsonProperty("sessions")
    SESSIONS,
    /** Assessments, progress, dose. */
    @JsonProperty("outcomes")
    OUTCOMES
}
