package health.praxis.outcomes.plan;

import com.fasterxml.jackson.databind.JsonNode;
import health.praxis.outcomes.instrument.Discipline;
import health.praxis.outcomes.instrument.Keyed;
import health.praxis.outcomes.patientcontext.Changes;
import health.praxis.outcomes.patientcontext.PatientLockRepository;
import health.praxis.platform.event.ReceivedEvent;
import health.praxis.platform.inbox.EventHandler;
import health.praxis.platform.inbox.UnknownParent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Takes over what plans say and when they pause and end. */
@ApplicationScoped
class PlanFacts implements EventHandler {

    private static final String ACTIVATED = "health.praxis.therapy-plan.activated.v1";
    private static final String REVISED = "health.praxis.therapy-plan.revised.v1";
    private static final String PUT_ON_HOLD = "health.praxis.therapy-plan.put-on-hold.v1";
    private static final String RESUMED = "health.praxis.therapy-plan.resumed.v1";
    private static final String COMPLETED = "health.praxis.therapy-plan.completed.v1";
    private static final String DISCONTINUED = "health.praxis.therapy-plan.discontinued.v1";
    private static final String GOAL_CLOSED = "health.praxis.therapy-plan.goal-closed.v1";
    private static final String PRESCRIPTION_HELD = "health.praxis.therapy-plan.prescription-held.v1";
    private static final String PRESCRIPTION_RESUMED = "health.praxis.therapy-plan.prescription-resumed.v1";

    private static final Set<PlanStep.Kind> PRESCRIPTION =
            Set.of(PlanStep.Kind.PRESCRIPTION_HELD, PlanStep.Kind.PRESCRIPTION_RESUMED);

    private final PlanReadModel plans;
    private final PatientLockRepository lock;
    private final Changes changes;

    PlanFacts(PlanReadModel plans, PatientLockRepository lock, Changes changes) {
        this.plans = plans;
        this.lock = lock;
        this.changes = changes;
    }

    @Override
    public Set<String> types() {
        return Set.of(
                ACTIVATED,
                REVISED,
                PUT_ON_HOLD,
                RESUMED,
                COMPLETED,
                DISCONTINUED,
                GOAL_CLOSED,
                PRESCRIPTION_HELD,
                PRESCRIPTION_RESUMED);
    }

    @Override
    public void handle(ReceivedEvent event) {
        if (!lock.holdUnlessErased(event.patientId())) {
            return;
        }
        UUID planId = event.uuid("planId");
        boolean tellsAll = event.type().equals(ACTIVATED) || event.type().equals(REVISED);
        KnownPlan plan = plans.findByIdOptional(planId).orElseGet(() -> {
            if (!tellsAll) {
                throw new UnknownParent(planId);
            }
            return new KnownPlan(planId, event.patientId());
        });
        if (tellsAll) {
            plan.belongsTo(event.uuid("episodeId"));
        }
        Instant at = event.occurredAt();
        PlanCourse course = plan.course();
        PlanCourse changed = switch (event.type()) {
            case PUT_ON_HOLD -> course.pausedFrom(at);
            case RESUMED -> course.resumedAt(at);
            case COMPLETED, DISCONTINUED -> course.endedAt(at);
            case GOAL_CLOSED -> course.without(event.uuid("goalId"));
            case PRESCRIPTION_HELD -> course.held(event.uuid("prescriptionId"), at);
            case PRESCRIPTION_RESUMED -> course.goesOn(event.uuid("prescriptionId"), at);
            default -> course.with(revision(event.data(), at));
        };
        plan.took(changed.after(step(event)));
        plans.persist(plan);
        changes.tell(new PlanChanged(event.patientId()));
    }

    private static PlanStep step(ReceivedEvent event) {
        PlanStep.Kind kind = switch (event.type()) {
            case ACTIVATED -> PlanStep.Kind.ACTIVATED;
            case REVISED -> PlanStep.Kind.REVISED;
            case PUT_ON_HOLD -> PlanStep.Kind.PUT_ON_HOLD;
            case RESUMED -> PlanStep.Kind.RESUMED;
            case COMPLETED -> PlanStep.Kind.COMPLETED;
            case DISCONTINUED -> PlanStep.Kind.DISCONTINUED;
            case GOAL_CLOSED -> PlanStep.Kind.GOAL_CLOSED;
            case PRESCRIPTION_HELD -> PlanStep.Kind.PRESCRIPTION_HELD;
            case PRESCRIPTION_RESUMED -> PlanStep.Kind.PRESCRIPTION_RESUMED;
            default -> throw new IllegalStateException("not subscribed to " + event.type());
        };
        JsonNode revision = event.data().path("revision");
        return new PlanStep(
                event.occurredAt(),
                kind,
                revision.isInt() ? revision.intValue() : null,
                kind == PlanStep.Kind.GOAL_CLOSED ? event.uuid("goalId") : null,
                PRESCRIPTION.contains(kind) ? event.uuid("prescriptionId") : null,
                Optional.ofNullable(event.text("reason")).orElseGet(() -> event.text("outcome")));
    }

    private static PlanRevision revision(JsonNode data, Instant at) {
        return new PlanRevision(
                data.path("revision").intValue(),
                at,
                each(data.path("goals")).map(PlanFacts::goal).toList(),
                each(data.path("prescriptions"))
                        .flatMap(each -> prescription(each).stream())
                        .toList());
    }

    private static PlannedGoal goal(JsonNode goal) {
        return new PlannedGoal(
                UUID.fromString(goal.path("goalId").textValue()),
                goal.path("intent").textValue(),
                target(goal.path("target")),
                baseline(goal.path("baseline")),
                scale(goal.path("attainmentScale")));
    }

    private static PlannedGoal.Scale scale(JsonNode scale) {
        return scale.isObject()
                ? new PlannedGoal.Scale(
                        scale.path("importance").intValue(),
                        scale.path("difficulty").intValue(),
                        LocalDate.parse(scale.path("due").textValue()))
                : null;
    }

    private static PlannedGoal.Target target(JsonNode target) {
        return target.isObject()
                ? new PlannedGoal.Target(
                        target.path("instrument").textValue(),
                        target.path("comparator").textValue(),
                        target.path("value").doubleValue(),
                        LocalDate.parse(target.path("due").textValue()))
                : null;
    }

    private static PlannedGoal.Baseline baseline(JsonNode baseline) {
        return baseline.isObject()
                ? new PlannedGoal.Baseline(
                        baseline.path("instrument").textValue(),
                        baseline.path("value").doubleValue())
                : null;
    }

    /** The prescription; empty when its discipline is none that this release knows. */
    private static Optional<PlannedPrescription> prescription(JsonNode prescription) {
        return Keyed.find(Discipline.class, prescription.path("discipline").textValue())
                .map(discipline -> prescription(prescription, discipline));
    }

    private static PlannedPrescription prescription(JsonNode prescription, Discipline discipline) {
        return new PlannedPrescription(
                UUID.fromString(prescription.path("prescriptionId").textValue()),
                discipline,
                prescription.path("sessionsPerWeek").doubleValue(),
                prescription.path("weeks").intValue(),
                prescription.path("minutesPerSession").doubleValue(),
                prescription.path("repetitionsPerSession").doubleValue(),
                LocalDate.parse(prescription.path("startsOn").textValue()));
    }

    private static Stream<JsonNode> each(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
