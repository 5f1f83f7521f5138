package health.praxis.outcomes.patientcontext;

import health.praxis.outcomes.instrument.Keyed;

/** How exactly the day of an onset is known. */
enum OnsetPrecision implements Keyed {
    DAY,
    MONTH,
    YEAR
}
