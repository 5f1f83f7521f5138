package health.praxis.therapyplan.plan;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Whether the person needs help in one area of life.
 *
 * @param identified false when the team looked and found none
 * @param description what the need is; present when one is identified
 */
public record Need(
        @NotNull Boolean identified, @Size(max = 2000) String description) {

    boolean undescribed() {
        return identified && (description == null || description.isBlank());
    }
}
