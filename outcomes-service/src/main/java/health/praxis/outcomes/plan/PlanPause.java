package health.praxis.outcomes.plan;

import java.time.LocalDate;

/** Days on which nothing was planned; {@code until} is the first day treatment went on, or null while it has not. */
record PlanPause(LocalDate from, LocalDate until) {}
