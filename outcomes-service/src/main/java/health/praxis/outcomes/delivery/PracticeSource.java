package health.praxis.outcomes.delivery;

import health.praxis.outcomes.instrument.Keyed;

/** By whose word practice at home is known. */
public enum PracticeSource implements Keyed {
    PATIENT,
    CAREGIVER,
    STAFF_ON_BEHALF
}
