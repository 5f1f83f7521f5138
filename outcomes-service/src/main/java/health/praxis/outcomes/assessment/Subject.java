package health.praxis.outcomes.assessment;

import com.fasterxml.jackson.annotation.JsonProperty;
import health.praxis.outcomes.instrument.Instrument;
import health.praxis.outcomes.interpretation.ThresholdContext;

/** Who was measured. A caregiver's own results are kept with the patient's record and never judged as the patient's. */
public enum Subject {
    @JsonProperty("patient")
    PATIENT,
    @JsonProperty("caregiver")
    CAREGIVER;

    /** The area of instruments that ask a caregiver about the caring. */
    private static final String CARING = "caregiver";

    /** Whether an instrument asks about the caring, which only a caregiver can answer. */
    public static boolean asksACaregiver(Instrument instrument) {
        return instrument.areas().contains(CARING);
    }

    /**
     * Whom thresholds are wanted for. A caregiver has not the patient's condition; only what asks about the caring itself is
     * held against thresholds found in those who care for people with it.
     */
    public ThresholdContext context(Instrument instrument, ThresholdContext ofPatient) {
        boolean own = this == PATIENT || asksACaregiver(instrument);
        return own ? ofPatient : ThresholdContext.ofScoreWithoutCondition();
    }
}
