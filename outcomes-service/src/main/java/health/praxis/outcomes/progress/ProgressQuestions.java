package health.praxis.outcomes.progress;

import health.praxis.outcomes.assessment.MeasuredResult;
import health.praxis.outcomes.assessment.MeasuredResults;
import health.praxis.outcomes.clinic.ClinicReadModel;
import health.praxis.outcomes.dose.DateSpan;
import health.praxis.outcomes.dose.DoseBook;
import health.praxis.outcomes.dose.DoseSummary;
import health.praxis.outcomes.dose.PatientDose;
import health.praxis.outcomes.instrument.Condition;
import health.praxis.outcomes.instrument.Instrument;
import health.praxis.outcomes.instrument.InstrumentCatalogue;
import health.praxis.outcomes.instrument.Keyed;
import health.praxis.outcomes.patientcontext.ConditionReadModel;
import health.praxis.outcomes.patientcontext.PersonsCondition;
import health.praxis.outcomes.patientcontext.ThresholdContexts;
import health.praxis.outcomes.patientcontext.Trajectory;
import health.praxis.outcomes.plan.PlanReadModel;
import health.praxis.outcomes.plan.PlannedGoal;
import health.praxis.outcomes.plan.PursuedGoal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Puts together what the ladder asks for.
 *
 * <p>What no goal of an instrument is about, as the other hand, is judged beside them without a goal, so that its loss is told.
 *
 * <p>Intent and target are the goal's; without a goal a progressive condition is to be maintained, and so is what only other
 * goals of the instrument leave out; any other is to be improved. The threshold context is the primary condition with the phase of recovery on the day of the latest result that is
 * compared. The dose is planned and delivered from the first to the latest of these, in each discipline that uses the
 * instrument: which of them moved the score cannot be told apart.
 */
@ApplicationScoped
class ProgressQuestions {

    private final InstrumentCatalogue catalogue;
    private final MeasuredResults results;
    private final PlanReadModel plans;
    private final DoseBook doses;
    private final ConditionReadModel conditions;
    private final ThresholdContexts contexts;
    private final ToldExplanations explanations;
    private final ClinicReadModel clinics;

    ProgressQuestions(
            InstrumentCatalogue catalogue,
            MeasuredResults results,
            PlanReadModel plans,
            DoseBook doses,
            ConditionReadModel conditions,
            ThresholdContexts contexts,
            ToldExplanations explanations,
            ClinicReadModel clinics) {
        this.catalogue = catalogue;
        this.results = results;
        this.plans = plans;
        this.doses = doses;
        this.conditions = conditions;
        this.contexts = contexts;
        this.explanations = explanations;
        this.clinics = clinics;
    }

    /** Everything to judge about a person now. */
    List<Judged> of(UUID patientId, Instant now) {
        ZoneId zone = clinics.current().zone();
        var person = new Person(
                patientId, results.of(patientId), doses.of(patientId), explanations.about(patientId, zone), zone, now);
        List<Judged> questions = new ArrayList<>();
        for (String id : results.instruments(patientId)) {
            Optional<Instrument> instrument = catalogue.find(id);
            if (instrument.isEmpty()) {
                continue;
            }
            for (Asked asked : asked(person, instrument.get())) {
                questions.add(question(person, instrument.get(), asked));
            }
        }
        return questions;
    }

    /** What is the same for every question about a person. */
    private record Person(
            UUID id, List<MeasuredResult> results, PatientDose dose, List<Confounder> told, ZoneId zone, Instant now) {}

    /**
     * A subject and the results that may speak for it, in the order they were performed.
     *
     * @param intent what counts as success
     */
    private record Asked(ProgressSubject subject, GoalIntent intent, List<MeasuredResult> results) {

        private static Asked without(String instrument, GoalIntent intent, List<MeasuredResult> results) {
            return new Asked(new ProgressSubject(instrument, Optional.empty()), intent, results);
        }
    }

    /** A question with what follows from it, and the practice at home in its span. */
    record Judged(ProgressSubject subject, ProgressFacts facts, PatientDose dose) {}

    private List<Asked> asked(Person person, Instrument instrument) {
        List<MeasuredResult> own = person.results().stream()
                .filter(result -> result.instrument().equals(instrument.id()))
                .toList();
        List<PursuedGoal> goals = plans.goals(person.id(), instrument.id());
        if (goals.isEmpty()) {
            return List.of(Asked.without(instrument.id(), intentWithoutGoal(person.id()), own));
        }
        List<Asked> asked = new ArrayList<>();
        goals.forEach(goal -> asked.add(new Asked(
                new ProgressSubject(instrument.id(), Optional.of(goal)),
                Keyed.of(GoalIntent.class, goal.goal().intent()),
                own)));
        List<MeasuredResult> unbound = unbound(instrument, own, goals, person.zone());
        if (!unbound.isEmpty()) {
            asked.add(Asked.without(instrument.id(), GoalIntent.MAINTAIN, unbound));
        }
        return asked;
    }

    /** What no goal is about. */
    private static List<MeasuredResult> unbound(
            Instrument instrument, List<MeasuredResult> own, List<PursuedGoal> goals, ZoneId zone) {
        List<Measurement> measurements = own.stream().map(Measurement::of).toList();
        List<Predicate<Measurement>> bound = goals.stream()
                .map(goal -> Baseline.goalStart(instrument, own, Optional.of(goal), zone)
                        .binds(measurements))
                .toList();
        return own.stream()
                .filter(result -> bound.stream().noneMatch(each -> each.test(Measurement.of(result))))
                .toList();
    }

    private Judged question(Person person, Instrument instrument, Asked asked) {
        ZoneId zone = person.zone();
        ProgressSubject subject = asked.subject();
        List<MeasuredResult> own = asked.results();
        List<Measurement> measurements = own.stream().map(Measurement::of).toList();
        Optional<UUID> start =
                Baseline.of(instrument, own, subject.goal(), zone).map(MeasuredResult::assessmentId);
        GoalStart goalStart = Baseline.goalStart(instrument, own, subject.goal(), zone);
        List<LocalDate> onset = onset(person.id());
        SeriesChoice choice = SeriesChoice.of(instrument, zone, measurements, start, goalStart);
        var question = new ProgressQuestion(
                instrument,
                contexts.of(person.id(), choice.latest().orElse(person.now())),
                asked.intent(),
                subject.goal().map(pursued -> target(pursued.goal().target())),
                measurements,
                start,
                startAtDueDate(instrument, own, subject, zone),
                goalStart,
                compared -> EarlierRate.sinceOnset(instrument, onset, compared, zone),
                dose(person, instrument, List.of()),
                Explanations.of(instrument.id(), person.told(), person.results(), zone),
                zone,
                person.now());
        ProgressFacts facts = choice.speaking(question);
        return new Judged(
                subject, facts.withDose(dose(person, instrument, facts.series().current())), person.dose());
    }

    /** From the first to the latest of these results; of today, when there are none. */
    private static DoseSummary dose(Person person, Instrument instrument, List<Measurement> compared) {
        Instant first = compared.isEmpty() ? person.now() : compared.getFirst().at();
        Instant latest = compared.isEmpty() ? person.now() : compared.getLast().at();
        var span = new DateSpan(LocalDate.ofInstant(first, person.zone()), LocalDate.ofInstant(latest, person.zone()));
        return person.dose().summary(span, instrument.disciplines());
    }

    /** When the disease can have begun whose own course is a loss from full score. */
    private List<LocalDate> onset(UUID patientId) {
        return conditions
                .primaryOf(patientId)
                .filter(primary -> primary.condition() == Condition.ALS)
                .map(PersonsCondition::daysOfOnset)
                .orElse(List.of());
    }

    /** From which result change was counted at the due date: a mark that was set later is no start for it. */
    private static Optional<UUID> startAtDueDate(
            Instrument instrument, List<MeasuredResult> own, ProgressSubject subject, ZoneId zone) {
        return subject.goal()
                .flatMap(pursued -> Baseline.atDueDate(
                        instrument, own, pursued, target(pursued.goal().target()), zone))
                .map(MeasuredResult::assessmentId);
    }

    private GoalIntent intentWithoutGoal(UUID patientId) {
        return conditions
                .primaryOf(patientId)
                .filter(primary -> primary.trajectory() == Trajectory.PROGRESSIVE)
                .map(primary -> GoalIntent.MAINTAIN)
                .orElse(GoalIntent.IMPROVE);
    }

    private static Target target(PlannedGoal.Target target) {
        return new Target(Keyed.of(Target.Comparator.class, target.comparator()), target.value(), target.due());
    }
}
