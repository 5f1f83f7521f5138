package health.praxis.outcomes.instrument;

/** A published cut-off: what a score on one side of the value was found to go with, and in whom. */
public record Cutoff(
        String operator, double value, String meaning, String population, String appliesTo, String source) {}
