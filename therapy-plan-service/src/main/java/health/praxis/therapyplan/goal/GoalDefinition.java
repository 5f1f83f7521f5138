package health.praxis.therapyplan.goal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * What a goal says.
 *
 * @param horizon short or long term
 * @param parentId the long-term goal that a short-term one is a step towards
 * @param intent what counts as success
 * @param area the area of function
 * @param dailyActivity where in daily life the person will notice it, or null
 * @param statement the goal in the person's words; never leaves this service in an event
 * @param target on an instrument, or null
 * @param attainmentScale five levels in the person's own terms, or null; a goal has at most one of the two
 * @param baseline where the person stood, or null
 */
public record GoalDefinition(
        @NotNull Horizon horizon,
        UUID parentId,
        @NotNull GoalIntent intent,
        @NotNull GoalArea area,
        DailyActivity dailyActivity,
        @NotBlank @Size(max = 2000) String statement,
        @Valid MeasuredTarget target,
        @Valid AttainmentScale attainmentScale,
        @Valid Baseline baseline) {

    boolean measurable() {
        return target != null || attainmentScale != null;
    }
}
