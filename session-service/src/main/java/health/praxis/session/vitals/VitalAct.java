package health.praxis.session.vitals;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a broken limit asks for: hold means do not start and escalate, stop means end and call for help. */
public enum VitalAct {
    @JsonProperty("hold")
    HOLD,
    @JsonProperty("stop")
    STOP
}
