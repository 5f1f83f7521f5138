package health.praxis.therapyplan.prescription;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Ways of stimulating nerves, muscles or the brain. */
public enum StimulationModality {
    @JsonProperty("neuromuscular-electrical")
    NEUROMUSCULAR_ELECTRICAL,
    @JsonProperty("functional-electrical")
    FUNCTIONAL_ELECTRICAL,
    @JsonProperty("transcutaneous-electrical-nerve")
    TRANSCUTANEOUS_ELECTRICAL_NERVE,
    @JsonProperty("transcranial-magnetic")
    TRANSCRANIAL_MAGNETIC,
    @JsonProperty("transcranial-direct-current")
    TRANSCRANIAL_DIRECT_CURRENT
}
