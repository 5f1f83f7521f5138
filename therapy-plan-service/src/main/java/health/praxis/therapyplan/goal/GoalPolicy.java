package health.praxis.therapyplan.goal;

import health.praxis.platform.problem.RuleRefused;
import health.praxis.platform.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a goal must keep from the moment it is set; all that is broken is told at once. */
@ApplicationScoped
public class GoalPolicy {

    private final Instruments instruments;

    GoalPolicy(Instruments instruments) {
        this.instruments = instruments;
    }

    /**
     * @param parent the goal that the definition names as its parent, when the plan has it
     * @throws RuleRefused naming every broken rule
     */
    void check(GoalDefinition goal, Optional<Goal> parent) {
        var broken = new ArrayList<Violation>();
        stepTowards(broken, goal, parent);
        if (goal.target() != null && goal.attainmentScale() != null) {
            broken.add(Violation.at(
                    "/attainmentScale", "target-and-scale", "A goal is measured by a target or a scale, not by both."));
        }
        if (goal.target() != null) {
            target(broken, goal.target());
        }
        if (goal.baseline() != null) {
            baseline(broken, goal);
        }
        RuleRefused.ifAny(broken, "The goal breaks");
    }

    /** @throws RuleRefused when no goal could have this target */
    public void checkTarget(MeasuredTarget target) {
        var broken = new ArrayList<Violation>();
        target(broken, target);
        RuleRefused.ifAny(broken, "The target breaks");
    }

    private static void stepTowards(List<Violation> broken, GoalDefinition goal, Optional<Goal> parent) {
        if (goal.horizon() == Horizon.LONG) {
            if (goal.parentId() != null) {
                broken.add(Violation.at(
                        "/parentId", "long-term-goal-with-parent", "A long-term goal is no step towards another."));
            }
            return;
        }
        if (goal.parentId() == null) {
            broken.add(Violation.at(
                    "/parentId", "short-term-goal-without-parent", "A short-term goal names its long-term goal."));
            return;
        }
        if (parent.filter(Goal::isOpenLongTermGoal).isEmpty()) {
            broken.add(Violation.at(
                    "/parentId", "parent-not-a-long-term-goal", "The parent is an open long-term goal of the plan."));
        }
    }

    private void target(List<Violation> broken, MeasuredTarget target) {
        var instrument = instruments.find(target.instrument());
        if (instrument.isEmpty()) {
            broken.add(unknown("/target/instrument"));
            return;
        }
        if (!instrument.get().outcome()) {
            broken.add(Violation.at(
                    "/target/instrument",
                    "instrument-measures-no-change",
                    "This instrument describes, it sets no target."));
        }
        if (!instrument.get().holds(target.value())) {
            broken.add(Violation.at(
                    "/target/value", "value-outside-range", "The value lies outside the instrument's range."));
        }
        if (target.comparator() != instrument.get().towardsBetter()) {
            broken.add(Violation.at(
                    "/target/comparator", "target-on-wrong-side", "The target lies on the side of better function."));
        }
    }

    private void baseline(List<Violation> broken, GoalDefinition goal) {
        var instrument = instruments.find(goal.baseline().instrument());
        if (instrument.isEmpty()) {
            broken.add(unknown("/baseline/instrument"));
            return;
        }
        if (!instrument.get().holds(goal.baseline().value())) {
            broken.add(Violation.at(
                    "/baseline/value", "value-outside-range", "The value lies outside the instrument's range."));
        }
        if (goal.target() != null
                && !goal.target().instrument().equals(goal.baseline().instrument())) {
            broken.add(Violation.at(
                    "/baseline/instrument",
                    "baseline-of-another-instrument",
                    "Baseline and target use one instrument."));
        }
    }

    private static Violation unknown(String pointer) {
        return Violation.at(pointer, "unknown-instrument", "The catalogue has no instrument of this key.");
    }
}
