package health.praxis.session.safety;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a person feels or somebody sees. */
public enum Symptom {
    @JsonProperty("new-neurological-deficit")
    NEW_NEUROLOGICAL_DEFICIT,
    @JsonProperty("severe-headache")
    SEVERE_HEADACHE,
    @JsonProperty("seizure")
    SEIZURE,
    @JsonProperty("fainting")
    FAINTING,
    @JsonProperty("chest-pain")
    CHEST_PAIN,
    @JsonProperty("severe-breathlessness")
    SEVERE_BREATHLESSNESS,
    @JsonProperty("choking")
    CHOKING,
    @JsonProperty("autonomic-dysreflexia")
    AUTONOMIC_DYSREFLEXIA,
    @JsonProperty("sharp-pain")
    SHARP_PAIN,
    @JsonProperty("pain")
    PAIN,
    @JsonProperty("fatigue")
    FATIGUE,
    @JsonProperty("dizziness")
    DIZZINESS,
    @JsonProperty("weakness")
    WEAKNESS,
    @JsonProperty("spasticity")
    SPASTICITY,
    @JsonProperty("swallowing-difficulty")
    SWALLOWING_DIFFICULTY,
    @JsonProperty("weight-loss-five-percent-in-a-month")
    WEIGHT_LOSS_FIVE_PERCENT_IN_A_MONTH,
    @JsonProperty("chest-infection")
    CHEST_INFECTION,
    @JsonProperty("fever")
    FEVER,
    @JsonProperty("leg-swelling")
    LEG_SWELLING,
    @JsonProperty("confusion")
    CONFUSION,
    @JsonProperty("low-mood")
    LOW_MOOD,
    @JsonProperty("sore-muscles")
    SORE_MUSCLES,
    @JsonProperty("mild-discomfort")
    MILD_DISCOMFORT,
    @JsonProperty("physical-stress")
    PHYSICAL_STRESS,
    @JsonProperty("emotional-stress")
    EMOTIONAL_STRESS,
    @JsonProperty("no-symptom-relief")
    NO_SYMPTOM_RELIEF,
    @JsonProperty("other")
    OTHER;

    @Override
    public String toString() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
