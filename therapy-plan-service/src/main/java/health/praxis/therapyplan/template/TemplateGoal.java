package health.praxis.therapyplan.template;

import health.praxis.therapyplan.goal.AttainmentScale;
import health.praxis.therapyplan.goal.Baseline;
import health.praxis.therapyplan.goal.Comparator;
import health.praxis.therapyplan.goal.DailyActivity;
import health.praxis.therapyplan.goal.GoalArea;
import health.praxis.therapyplan.goal.GoalDefinition;
import health.praxis.therapyplan.goal.GoalIntent;
import health.praxis.therapyplan.goal.Horizon;
import health.praxis.therapyplan.goal.MeasuredTarget;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A goal of a template.
 *
 * @param key names the goal within the template
 * @param parent key of the long-term goal that a short-term one is a step towards
 * @param dueAfterWeeks when the target or scale is due, counted from the plan's first day
 */
public record TemplateGoal(
        @NotBlank String key,
        @NotNull Horizon horizon,
        String parent,
        @NotNull GoalIntent intent,
        @NotNull GoalArea area,
        DailyActivity dailyActivity,
        @NotBlank @Size(max = 2000) String statement,
        @Valid Target target,
        @Valid Scale attainmentScale,
        @NotNull @Min(1) @Max(104) Integer dueAfterWeeks) {

    /** A value on an instrument. */
    public record Target(
            @NotBlank String instrument,
            @NotNull Comparator comparator,
            @NotNull BigDecimal value) {}

    /** Levels of Goal Attainment Scaling. */
    public record Scale(
            @NotNull @Size(min = 5, max = 5) List<@NotBlank String> levels,
            @NotNull @Min(0) @Max(3) Integer importance,
            @NotNull @Min(0) @Max(3) Integer difficulty) {

        public Scale {
            levels = List.copyOf(levels);
        }
    }

    boolean withoutMeasure() {
        return target == null && attainmentScale == null;
    }

    MeasuredTarget targetFrom(LocalDate startsOn) {
        return target == null
                ? null
                : new MeasuredTarget(target.instrument(), target.comparator(), target.value(), due(startsOn));
    }

    GoalDefinition definition(UUID parentId, LocalDate startsOn, MeasuredTarget chosen, Baseline baseline) {
        return new GoalDefinition(
                horizon, parentId, intent, area, dailyActivity, statement, chosen, scaleFrom(startsOn), baseline);
    }

    private AttainmentScale scaleFrom(LocalDate startsOn) {
        return attainmentScale == null
                ? null
                : new AttainmentScale(
                        attainmentScale.levels(),
                        attainmentScale.importance(),
                        attainmentScale.difficulty(),
                        due(startsOn));
    }

    private LocalDate due(LocalDate startsOn) {
        return startsOn.plusWeeks(dueAfterWeeks);
    }
}
