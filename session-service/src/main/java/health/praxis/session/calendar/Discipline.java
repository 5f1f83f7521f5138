package health.praxis.session.calendar;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whose work a session is. */
public enum Discipline {
    @JsonProperty("physical")
    PHYSICAL,
    @JsonProperty("occupational")
    OCCUPATIONAL,
    @JsonProperty("speech")
    SPEECH,
    @JsonProperty("cognitive")
    COGNITIVE,
    @JsonProperty("psychotherapy")
    PSYCHOTHERAPY
}
