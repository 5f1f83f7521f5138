package health.praxis.therapyplan.goal;

import health.praxis.platform.request.Representation;
import java.time.Instant;
import java.util.UUID;

/**
 * A goal as clients see it.
 *
 * @param measurable it has a target or an attainment scale
 * @param agreed patient (or representative) and therapist have both agreed
 * @param outcome null while the goal is open
 */
public record GoalResponse(
        UUID id,
        long version,
        UUID planId,
        UUID patientId,
        GoalDefinition definition,
        boolean measurable,
        boolean agreed,
        Agreement patientAgreement,
        Agreement therapistAgreement,
        GoalOutcome outcome,
        Instant setAt,
        Instant changedAt)
        implements Representation {

    public static GoalResponse from(Goal goal) {
        return new GoalResponse(
                goal.id(),
                goal.version(),
                goal.planId(),
                goal.patientId(),
                goal.definition(),
                goal.isMeasurable(),
                goal.isAgreed(),
                goal.patientAgreement().orElse(null),
                goal.therapistAgreement().orElse(null),
                goal.outcome().orElse(null),
                goal.setAt(),
                goal.changedAt());
    }
}
