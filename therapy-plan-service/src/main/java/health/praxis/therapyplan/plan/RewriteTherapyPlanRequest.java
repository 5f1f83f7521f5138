package health.praxis.therapyplan.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/** @param content all that the draft says from now on */
public record RewriteTherapyPlanRequest(@NotNull @Valid PlanContent content) {}
