package health.praxis.outcomes.attainment;

import com.fasterxml.jackson.annotation.JsonProperty;
import health.praxis.outcomes.instrument.Keyed;

/** When goals are rated: where they start from, on the way, and what was reached. */
public enum Occasion implements Keyed {
    @JsonProperty("baseline")
    BASELINE,
    @JsonProperty("interim")
    INTERIM,
    @JsonProperty("achieved")
    ACHIEVED
}
