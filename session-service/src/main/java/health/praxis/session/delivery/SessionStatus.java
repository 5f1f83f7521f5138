package health.praxis.session.delivery;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Life of a session: planned, checked in, in progress, completed or stopped early, signed; or cancelled, or nobody came. */
public enum SessionStatus {
    @JsonProperty("planned")
    PLANNED,
    @JsonProperty("checked-in")
    CHECKED_IN,
    @JsonProperty("in-progress")
    IN_PROGRESS,
    @JsonProperty("completed")
    COMPLETED,
    @JsonProperty("stopped-early")
    STOPPED_EARLY,
    @JsonProperty("signed")
    SIGNED,
    @JsonProperty("cancelled")
    CANCELLED,
    @JsonProperty("no-show")
    NO_SHOW;

    @Override
    public String toString() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
