package health.praxis.session.calendar;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where patient and practitioner meet. */
public enum SessionMode {
    @JsonProperty("clinic")
    CLINIC,
    @JsonProperty("home")
    HOME,
    @JsonProperty("virtual")
    VIRTUAL;

    @Override
    public String toString() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
