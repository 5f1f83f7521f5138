package health.praxis.session.safety;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What kind of record raised a red flag. */
public enum RedFlagSource {
    @JsonProperty("adverse-event")
    ADVERSE_EVENT,
    @JsonProperty("symptom-report")
    SYMPTOM_REPORT,
    @JsonProperty("session")
    SESSION,
    @JsonProperty("home-practice")
    HOME_PRACTICE,
    @JsonProperty("assessment")
    ASSESSMENT,
    /** An answer of a form that was refused; nothing under its id can be read. */
    @JsonProperty("unrecorded-answer")
    UNRECORDED_ANSWER
}
