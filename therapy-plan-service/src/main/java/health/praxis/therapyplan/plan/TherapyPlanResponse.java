package health.praxis.therapyplan.plan;

import health.praxis.platform.request.Representation;
import java.time.Instant;
import java.util.UUID;

/**
 * A plan as clients see it; goals, prescriptions and home programme are resources of their own below it.
 *
 * @param revision 0 for a draft; from 1 once in force
 */
public record TherapyPlanResponse(
        UUID id,
        long version,
        UUID episodeId,
        UUID patientId,
        PlanStatus status,
        int revision,
        PlanContent content,
        TemplateReference template,
        HoldReason holdReason,
        String endReason,
        Instant draftedAt,
        Instant activatedAt,
        Instant changedAt)
        implements Representation {

    public static TherapyPlanResponse from(TherapyPlan plan) {
        return new TherapyPlanResponse(
                plan.id(),
                plan.version(),
                plan.episodeId(),
                plan.patientId(),
                plan.status(),
                plan.revision(),
                plan.content(),
                plan.template().orElse(null),
                plan.holdReason().orElse(null),
                plan.endReason().orElse(null),
                plan.draftedAt(),
                plan.activatedAt().orElse(null),
                plan.changedAt());
    }
}
