package health.praxis.therapyplan.template;

import health.praxis.therapyplan.goal.Baseline;
import health.praxis.therapyplan.plan.ConditionKey;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A plan to draft from a template.
 *
 * @param startsOn first day of treatment, in the clinic's zone; may lie in the past
 * @param condition which of the template's conditions is treated; null when it serves one only, or the patient is known
 *     to have only one of them
 * @param reviewBy when to look at the plan again, or null for the template's own time from today
 * @param baselines where the person stands, by instrument; goals with a target on it take it
 * @param targets other target values than the template's, by its goal keys
 * @param occurredAt when the plan was drafted, or null for now
 */
public record InstantiateTemplateRequest(
        @NotNull UUID episodeId,
        @NotNull UUID patientId,
        @NotBlank @Size(max = 100) String templateId,
        @NotNull LocalDate startsOn,
        ConditionKey condition,
        LocalDate reviewBy,
        @Size(max = 20) List<@NotNull @Valid Baseline> baselines,
        @Size(max = 20) List<@NotNull @Valid TargetValue> targets,
        Instant occurredAt) {

    public InstantiateTemplateRequest {
        baselines = baselines == null ? List.of() : List.copyOf(baselines);
        targets = targets == null ? List.of() : List.copyOf(targets);
    }

    /**
     * @param goal key of the goal in the template
     * @param value in the instrument's own unit
     */
    public record TargetValue(
            @NotBlank String goal, @NotNull BigDecimal value) {}
}
