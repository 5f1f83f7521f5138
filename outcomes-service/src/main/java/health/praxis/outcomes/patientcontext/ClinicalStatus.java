package health.praxis.outcomes.patientcontext;

import health.praxis.outcomes.instrument.Keyed;

/** Whether a condition is still there. */
enum ClinicalStatus implements Keyed {
    ACTIVE,
    REMISSION,
    RESOLVED
}
