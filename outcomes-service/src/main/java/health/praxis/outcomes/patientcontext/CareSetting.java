package health.praxis.outcomes.patientcontext;

import health.praxis.outcomes.instrument.Keyed;

/** Where an episode is treated. */
public enum CareSetting implements Keyed {
    INPATIENT,
    OUTPATIENT,
    COMMUNITY,
    HOME
}
