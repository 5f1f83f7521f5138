package health.praxis.outcomes.plan;

import java.time.Instant;

/** A time in which nothing was planned; {@code until} is when treatment went on, or null while it has not. */
record PlanPause(Instant from, Instant until) {}
