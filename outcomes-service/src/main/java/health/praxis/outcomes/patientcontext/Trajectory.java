package health.praxis.outcomes.patientcontext;

import health.praxis.outcomes.instrument.Keyed;

/** Where a condition usually goes in this person. */
public enum Trajectory implements Keyed {
    RECOVERING,
    STABLE,
    PROGRESSIVE
}
