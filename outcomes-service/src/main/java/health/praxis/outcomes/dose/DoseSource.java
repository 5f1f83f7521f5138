package health.praxis.outcomes.dose;

import health.praxis.outcomes.instrument.Keyed;

/** Where a dose was given; home practice is the person's own report and is counted apart. */
public enum DoseSource implements Keyed {
    CLINIC,
    VIRTUAL,
    HOME
}
