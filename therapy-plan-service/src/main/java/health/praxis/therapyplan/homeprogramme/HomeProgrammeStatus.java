package health.praxis.therapyplan.homeprogramme;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Life of a home programme, which follows its plan; red flags suspend apart from it. */
public enum HomeProgrammeStatus {
    @JsonProperty("planned")
    PLANNED,
    @JsonProperty("active")
    ACTIVE,
    @JsonProperty("on-hold")
    ON_HOLD,
    @JsonProperty("ended")
    ENDED;

    @Override
    public String toString() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
