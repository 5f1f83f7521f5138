package health.praxis.session.calendar;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Who or what a slot takes. */
public enum PartyKind {
    @JsonProperty("patient")
    PATIENT,
    @JsonProperty("practitioner")
    PRACTITIONER,
    @JsonProperty("room")
    ROOM
}
