package health.praxis.therapyplan.plan;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** The conditions the product knows, by the keys used in every service. */
public enum ConditionKey {
    @JsonProperty("alzheimers")
    ALZHEIMERS,
    @JsonProperty("als")
    ALS,
    @JsonProperty("dementia")
    DEMENTIA,
    @JsonProperty("huntingtons")
    HUNTINGTONS,
    @JsonProperty("mci")
    MCI,
    @JsonProperty("ms")
    MS,
    @JsonProperty("parkinsons")
    PARKINSONS,
    @JsonProperty("stroke")
    STROKE,
    @JsonProperty("tbi")
    TBI,
    @JsonProperty("sci")
    SCI,
    @JsonProperty("cp")
    CP,
    @JsonProperty("peripheral-nerve")
    PERIPHERAL_NERVE,
    @JsonProperty("balance-disorder")
    BALANCE_DISORDER,
    @JsonProperty("abi")
    ABI;

    /** The key as other services write it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String toString() {
        return key();
    }
}
