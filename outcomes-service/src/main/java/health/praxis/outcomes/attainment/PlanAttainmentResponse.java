package health.praxis.outcomes.attainment;

import java.util.List;
import java.util.UUID;

/**
 * How far the goals of one plan were reached; null where it was not rated.
 *
 * @param baseline the last rating of where the goals started
 * @param achieved the last rating of what was reached
 * @param change from baseline to achieved, or to the last rating on the way while nothing was rated as achieved
 * @param ratings all of them, in the order they were made
 */
public record PlanAttainmentResponse(
        UUID planId,
        UUID patientId,
        GoalRatingsResponse baseline,
        GoalRatingsResponse achieved,
        AttainmentChange change,
        List<GoalRatingsResponse> ratings) {}
