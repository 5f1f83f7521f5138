package health.praxis.therapyplan.homeprogramme;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Who is with the person while they practise. */
public enum Supervision {
    @JsonProperty("alone")
    ALONE,
    @JsonProperty("caregiver")
    CAREGIVER,
    @JsonProperty("video")
    VIDEO
}
