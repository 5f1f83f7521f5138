package health.praxis.patient.precaution;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What treatment has to heed. Plans check techniques and exercises against these keys. */
public enum PrecautionCode {
    @JsonProperty("seizure-risk")
    SEIZURE_RISK,
    @JsonProperty("pacemaker")
    PACEMAKER,
    @JsonProperty("cranial-metal")
    CRANIAL_METAL,
    @JsonProperty("metal-implant")
    METAL_IMPLANT,
    @JsonProperty("orthostatic-hypotension")
    ORTHOSTATIC_HYPOTENSION,
    @JsonProperty("autonomic-dysreflexia-risk")
    AUTONOMIC_DYSREFLEXIA_RISK,
    @JsonProperty("shoulder-subluxation")
    SHOULDER_SUBLUXATION,
    @JsonProperty("aspiration-risk")
    ASPIRATION_RISK,
    @JsonProperty("dysphagia")
    DYSPHAGIA,
    @JsonProperty("osteoporosis")
    OSTEOPOROSIS,
    @JsonProperty("weight-bearing-restricted")
    WEIGHT_BEARING_RESTRICTED,
    @JsonProperty("pressure-injury")
    PRESSURE_INJURY,
    @JsonProperty("skin-insensate")
    SKIN_INSENSATE,
    @JsonProperty("anticoagulation")
    ANTICOAGULATION,
    @JsonProperty("uncontrolled-hypertension")
    UNCONTROLLED_HYPERTENSION,
    @JsonProperty("deep-vein-thrombosis-suspected")
    DEEP_VEIN_THROMBOSIS_SUSPECTED,
    @JsonProperty("cognitive-impairment")
    COGNITIVE_IMPAIRMENT,
    @JsonProperty("pregnancy")
    PREGNANCY
}
