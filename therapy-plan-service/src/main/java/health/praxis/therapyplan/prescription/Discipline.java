package health.praxis.therapyplan.prescription;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The five disciplines of treatment. */
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
