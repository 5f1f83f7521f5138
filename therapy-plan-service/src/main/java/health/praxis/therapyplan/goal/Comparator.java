package health.praxis.therapyplan.goal;

import com.fasterxml.jackson.annotation.JsonProperty;

/** On which side of the value the target is met. */
public enum Comparator {
    @JsonProperty("at-least")
    AT_LEAST,
    @JsonProperty("at-most")
    AT_MOST
}
