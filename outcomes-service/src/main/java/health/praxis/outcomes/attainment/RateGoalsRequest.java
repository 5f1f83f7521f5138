package health.praxis.outcomes.attainment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Goals of a plan, rated on one occasion. What a goal weighs is what the plan says.
 *
 * @param ratedAt when; now when not stated
 */
public record RateGoalsRequest(
        @NotNull UUID planId,
        @NotNull Occasion occasion,
        Instant ratedAt,
        @NotEmpty @Size(max = 50) List<@NotNull @Valid Rating> ratings) {

    /** @param attainment -2 to +2, 0 being the expected level; null when the goal could not be rated */
    public record Rating(
            @NotNull UUID goalId, @Min(-2) @Max(2) Integer attainment) {}
}
