package health.praxis.therapyplan.template;

import health.praxis.therapyplan.homeprogramme.HomeExercise;
import health.praxis.therapyplan.plan.ConditionKey;
import health.praxis.therapyplan.plan.ExpectedDuration;
import health.praxis.therapyplan.plan.Needs;
import health.praxis.therapyplan.plan.PlanContent;
import health.praxis.therapyplan.plan.PlannedComponent;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.List;

/**
 * A plan to start from.
 *
 * @param id stable kebab-case id
 * @param version raised with each change
 * @param title what it is for, in a few words
 * @param conditions the conditions it serves
 * @param phases the phases of recovery it is meant for; empty for any
 * @param reviewAfterDays when a plan from it is to be reviewed, at most 90 days after it is drafted
 * @param goals long-term goals before their short-term ones
 */
public record PlanTemplate(
        @NotNull @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*") String id,

        @NotNull @Min(1) Integer version,
        @NotBlank String title,
        @NotEmpty List<@NotNull ConditionKey> conditions,
        List<String> phases,
        @NotNull @Valid Needs needs,
        @NotEmpty List<@NotNull @Valid PlannedComponent> components,
        @NotNull @Valid ExpectedDuration expectedDuration,
        @NotNull @Min(1) @Max(90) Integer reviewAfterDays,
        @NotEmpty List<@NotNull @Valid TemplateGoal> goals,
        @NotEmpty List<@NotNull @Valid TemplatePrescription> prescriptions,
        @NotEmpty List<@NotNull @Valid HomeExercise> homeProgramme) {

    public PlanTemplate {
        phases = phases == null ? List.of() : List.copyOf(phases);
    }

    PlanContent content(ConditionKey condition, LocalDate reviewBy) {
        return new PlanContent(condition, needs, components, expectedDuration, reviewBy);
    }
}
