package health.praxis.outcomes.plan;

import java.time.LocalDate;

/** A goal that is pursued now, and the day its plan began. */
public record PursuedGoal(PlannedGoal goal, LocalDate planBeganOn) {}
