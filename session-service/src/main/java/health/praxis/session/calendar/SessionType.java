package health.praxis.session.calendar;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a session is for. */
public enum SessionType {
    @JsonProperty("initial-assessment")
    INITIAL_ASSESSMENT,
    @JsonProperty("treatment")
    TREATMENT,
    @JsonProperty("reassessment")
    REASSESSMENT,
    @JsonProperty("education")
    EDUCATION,
    @JsonProperty("home-visit")
    HOME_VISIT,
    @JsonProperty("virtual")
    VIRTUAL,
    @JsonProperty("self-directed")
    SELF_DIRECTED,
    @JsonProperty("discharge")
    DISCHARGE
}
