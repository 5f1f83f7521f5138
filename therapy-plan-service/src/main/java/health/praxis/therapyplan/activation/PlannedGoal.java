package health.praxis.therapyplan.activation;

import health.praxis.therapyplan.goal.AttainmentScale;
import health.praxis.therapyplan.goal.Comparator;
import health.praxis.therapyplan.goal.DailyActivity;
import health.praxis.therapyplan.goal.Goal;
import health.praxis.therapyplan.goal.GoalArea;
import health.praxis.therapyplan.goal.GoalIntent;
import health.praxis.therapyplan.goal.Horizon;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** A goal in codes and numbers, as other services may know it. */
record PlannedGoal(
        UUID goalId,
        Horizon horizon,
        GoalIntent intent,
        GoalArea area,
        DailyActivity dailyActivity,
        Target target,
        Scale attainmentScale,
        Start baseline) {

    /** A value on an instrument to reach by a day. */
    record Target(String instrument, Comparator comparator, BigDecimal value, LocalDate due) {}

    /** Weights of Goal Attainment Scaling; the levels' words stay here. */
    record Scale(int importance, int difficulty, LocalDate due) {}

    /** Where the person stood. */
    record Start(String instrument, BigDecimal value) {}

    static PlannedGoal from(Goal goal) {
        var says = goal.definition();
        return new PlannedGoal(
                goal.id(),
                says.horizon(),
                says.intent(),
                says.area(),
                says.dailyActivity(),
                says.target() == null
                        ? null
                        : new Target(
                                says.target().instrument(),
                                says.target().comparator(),
                                says.target().value(),
                                says.target().due()),
                says.attainmentScale() == null ? null : scale(says.attainmentScale()),
                says.baseline() == null
                        ? null
                        : new Start(
                                says.baseline().instrument(), says.baseline().value()));
    }

    private static Scale scale(AttainmentScale scale) {
        return new Scale(scale.importance(), scale.difficulty(), scale.due());
    }
}
