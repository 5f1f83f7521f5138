package health.praxis.therapyplan.prescription;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where treatment takes place. */
public enum DeliveryMode {
    @JsonProperty("clinic")
    CLINIC,
    @JsonProperty("home")
    HOME,
    @JsonProperty("virtual")
    VIRTUAL
}
