package health.praxis.outcomes.patientcontext;

import health.praxis.outcomes.instrument.Keyed;

/** The programme a person is treated in. */
public enum ProgrammeType implements Keyed {
    COGNITIVE,
    DEVELOPMENTAL,
    INTENSIVE,
    PAEDIATRIC
}
