package health.praxis.outcomes.symptom;

import health.praxis.outcomes.instrument.Keyed;

/** The reported symptoms that count here, by session-service's keys. */
public enum Symptom implements Keyed {
    CHEST_INFECTION,
    FEVER,
    LOW_MOOD
}
