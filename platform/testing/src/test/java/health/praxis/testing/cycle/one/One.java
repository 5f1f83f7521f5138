package health.praxis.testing.cycle.one;

import health.praxis.testing.cycle.other.Other;

/** Needs {@link Other}, which needs this: a cycle for the architecture rule to find. */
public record One(Other other) {}
