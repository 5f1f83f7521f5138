package health.praxis.outcomes.episode;

import health.praxis.outcomes.instrument.Keyed;

/** The programme a person is treated in. */
public enum ProgrammeType implements Keyed {
    COGNITIVE,
    DEVELOPMENTAL,
    INTENSIVE,
    PAEDIATRIC
}
