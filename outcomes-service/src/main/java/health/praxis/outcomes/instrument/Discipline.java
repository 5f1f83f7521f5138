package health.praxis.outcomes.instrument;

/** The five disciplines of therapy. */
public enum Discipline implements Keyed {
    PHYSICAL,
    OCCUPATIONAL,
    SPEECH,
    COGNITIVE,
    PSYCHOTHERAPY
}
