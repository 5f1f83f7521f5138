package health.praxis.therapyplan.plan;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * One component of care and the decision about it.
 *
 * @param note how it is addressed, or the reason why it is not indicated; the reason must be there
 */
public record PlannedComponent(
        @NotNull CareComponent component,
        @NotNull ComponentDecision decision,
        @Size(max = 2000) String note) {

    boolean addressed() {
        return decision == ComponentDecision.ADDRESSED;
    }

    boolean lacksReason() {
        return !addressed() && (note == null || note.isBlank());
    }
}
