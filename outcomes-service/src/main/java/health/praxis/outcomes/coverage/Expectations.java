package health.praxis.outcomes.coverage;

import health.praxis.outcomes.coverage.Expectation.Reason;
import health.praxis.outcomes.instrument.Discipline;
import health.praxis.outcomes.instrument.Instrument;
import health.praxis.outcomes.instrument.InstrumentCatalogue;
import health.praxis.outcomes.plan.EpisodePlan;
import health.praxis.outcomes.plan.PlannedGoal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Works out which measures an episode asks for: those of the condition's core sets for each discipline that takes part,
 * and those that measure the goals, the scale of goals where one is rated on it. Each is wanted at the start, again and again
 * in between, and at the end; nothing in between while every plan of the episode is on hold, and nothing at all of a person
 * who died or can no longer be reached. The dates of a goal bring nothing forward once its plan is over, which leaves the goal
 * itself open. The same facts always give the same answer, whatever the day.
 */
final class Expectations {

    /** Goal Attainment Scaling, whose results are ratings of goals. */
    static final String SCALE_OF_GOALS = "goal-attainment-scaling";

    private final CoreSets coreSets;
    private final InstrumentCatalogue catalogue;

    Expectations(CoreSets coreSets, InstrumentCatalogue catalogue) {
        this.coreSets = coreSets;
        this.catalogue = catalogue;
    }

    /** In the order of the instruments' ids. */
    List<Expectation> of(EpisodeFacts facts) {
        Map<String, WantedMeasure> wanted = new TreeMap<>();
        facts.condition()
                .map(condition -> coreSets.of(condition, facts.episode().programme()))
                .orElse(List.of())
                .forEach(set -> want(set, facts, wanted));
        for (EpisodePlan plan : facts.plans()) {
            plan.goals().forEach(goal -> want(goal, plan, facts, wanted));
        }
        return wanted.values().stream()
                .flatMap(each -> each.expectations().stream())
                .toList();
    }

    private void want(CoreSet set, EpisodeFacts facts, Map<String, WantedMeasure> wanted) {
        facts.disciplines().forEach((discipline, began) -> {
            if (set.disciplines().contains(discipline)) {
                set.measures().forEach(id -> wanted(id, facts, wanted).by(Set.of(discipline), began, Reason.of(set)));
            }
        });
    }

    private void want(PlannedGoal goal, EpisodePlan plan, EpisodeFacts facts, Map<String, WantedMeasure> wanted) {
        Optional.ofNullable(goal.target())
                .flatMap(target -> catalogue.find(target.instrument()))
                .map(measure -> want(measure, goal, plan, facts, wanted))
                .ifPresent(measure -> by(goal.target().due(), plan, measure));
        Optional.ofNullable(goal.scale())
                .flatMap(_ -> catalogue.find(SCALE_OF_GOALS))
                .map(scale -> want(scale, goal, plan, facts, wanted))
                .ifPresent(measure -> by(goal.scale().due(), plan, measure));
    }

    /** @param due null where the goal says none */
    private static void by(LocalDate due, EpisodePlan plan, WantedMeasure measure) {
        if (due != null && plan.state() != EpisodePlan.State.OVER) {
            measure.at(due);
        }
    }

    private WantedMeasure want(
            Instrument measure,
            PlannedGoal goal,
            EpisodePlan plan,
            EpisodeFacts facts,
            Map<String, WantedMeasure> wanted) {
        Set<Discipline> taking = EnumSet.copyOf(measure.disciplines());
        taking.retainAll(facts.disciplines().keySet());
        LocalDate began = taking.stream()
                .map(facts.disciplines()::get)
                .min(Comparator.naturalOrder())
                .orElse(plan.beganOn());
        return wanted(measure.id(), facts, wanted)
                .by(taking.isEmpty() ? measure.disciplines() : taking, began, Reason.ofGoal(goal.goalId()));
    }

    private WantedMeasure wanted(String instrument, EpisodeFacts facts, Map<String, WantedMeasure> wanted) {
        return wanted.computeIfAbsent(instrument, id -> new WantedMeasure(id, facts, coreSets));
    }
}
