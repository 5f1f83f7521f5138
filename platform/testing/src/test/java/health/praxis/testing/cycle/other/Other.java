package health.praxis.testing.cycle.other;

import health.praxis.testing.cycle.one.One;

/** The other half of the cycle. */
public record Other(One one) {}
