package health.praxis.outcomes.progress;

import health.praxis.outcomes.assessment.MeasuredResult;
import health.praxis.outcomes.assessment.MeasuredResults;
import health.praxis.outcomes.clinic.ClinicReadModel;
import health.praxis.outcomes.dose.DateSpan;
import health.praxis.outcomes.dose.DoseBook;
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

/**
 * Puts together what the ladder asks for.
 *
 * <p>Intent and target are the goal's; without a goal a progressive condition is to be maintained and any other to be
 * improved. The threshold context is the primary condition with the phase of recovery on the day of the latest result that is
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
            for (ProgressSubject subject : subjects(patientId, id)) {
                questions.add(question(person, instrument.get(), subject));
            }
        }
        return questions;
    }

    /** What is the same for every question about a person. */
    private record Person(
            UUID id, List<MeasuredResult> results, PatientDose dose, List<Confounder> told, ZoneId zone, Instant now) {}

    /** A question and the practice at home in its span. */
    record Judged(ProgressSubject subject, ProgressQuestion question, PatientDose dose) {}

    private List<ProgressSubject> subjects(UUID patientId, String instrument) {
        List<PursuedGoal> goals = plans.goals(patientId, instrument);
        return goals.isEmpty()
                ? List.of(new ProgressSubject(instrument, Optional.empty()))
                : goals.stream()
                        .map(goal -> new ProgressSubject(instrument, Optional.of(goal)))
                        .toList();
    }

    private Judged question(Person person, Instrument instrument, ProgressSubject subject) {
        ZoneId zone = person.zone();
        List<MeasuredResult> own = person.results().stream()
                .filter(result -> result.instrument().equals(instrument.id()))
                .toList();
        Optional<MeasuredResult> baseline = Baseline.of(instrument, own, subject.goal(), zone);
        List<Measurement> measurements = own.stream().map(Measurement::of).toList();
        Optional<UUID> start = baseline.map(MeasuredResult::assessmentId);
        GoalStart goalStart = Baseline.goalStart(instrument, own, subject.goal(), zone);
        List<Measurement> compared = ProgressSeries.of(instrument, zone, measurements, start, goalStart)
                .current();
        Instant first = compared.isEmpty() ? person.now() : compared.getFirst().at();
        Instant latest = compared.isEmpty() ? person.now() : compared.getLast().at();
        DateSpan span = new DateSpan(LocalDate.ofInstant(first, zone), LocalDate.ofInstant(latest, zone));
        return new Judged(
                subject,
                new ProgressQuestion(
                        instrument,
                        contexts.of(person.id(), latest),
                        intent(person.id(), subject),
                        subject.goal().map(pursued -> target(pursued.goal().target())),
                        measurements,
                        start,
                        startAtDueDate(instrument, own, subject, zone),
                        goalStart,
                        EarlierRate.sinceOnset(instrument, onset(person.id()), compared, zone),
                        person.dose().summary(span, instrument.disciplines()),
                        Explanations.of(instrument.id(), person.told(), person.results(), zone),
                        zone,
                        person.now()),
                person.dose());
    }

    /** When the disease began whose own course is a loss from full score. */
    private Optional<LocalDate> onset(UUID patientId) {
        return conditions
                .primaryOf(patientId)
                .filter(primary -> primary.condition() == Condition.ALS)
                .flatMap(PersonsCondition::beganInMonthOf);
    }

    /** From which result change was counted at the due date: a mark that was set later is no start for it. */
    private static Optional<UUID> startAtDueDate(
            Instrument instrument, List<MeasuredResult> own, ProgressSubject subject, ZoneId zone) {
        return subject.goal()
                .flatMap(pursued -> Baseline.atDueDate(
                        instrument, own, pursued, target(pursued.goal().target()), zone))
                .map(MeasuredResult::assessmentId);
    }

    private GoalIntent intent(UUID patientId, ProgressSubject subject) {
        return subject.goal()
                .map(pursued -> Keyed.of(GoalIntent.class, pursued.goal().intent()))
                .orElseGet(() -> conditions
                        .primaryOf(patientId)
                        .filter(primary -> primary.trajectory() == Trajectory.PROGRESSIVE)
                        .map(primary -> GoalIntent.MAINTAIN)
                        .orElse(GoalIntent.IMPROVE));
    }

    private static Target target(PlannedGoal.Target target) {
        return new Target(Keyed.of(Target.Comparator.class, target.comparator()), target.value(), target.due());
    }
}
