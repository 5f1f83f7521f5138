package health.praxis.patient.episode;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Whether treatment goes on. */
public enum EpisodeStatus {
    @JsonProperty("active")
    ACTIVE,
    @JsonProperty("ended")
    ENDED;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
