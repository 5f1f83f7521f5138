package health.praxis.therapyplan.activation;

import health.praxis.platform.event.DomainEvent;
import health.praxis.platform.event.EventType;
import health.praxis.therapyplan.goal.Goal;
import health.praxis.therapyplan.homeprogramme.HomeProgramme;
import health.praxis.therapyplan.plan.ConditionKey;
import health.praxis.therapyplan.plan.TherapyPlan;
import health.praxis.therapyplan.prescription.Prescription;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The facts that say what is in force: all goals, prescriptions and practice of one revision, in codes and numbers. */
sealed interface PlanInForceEvent extends DomainEvent {

    String TOPIC = "praxis.therapy-plan";

    UUID planId();

    UUID patientId();

    @Override
    default String eventKey() {
        return patientId().toString();
    }

    @Override
    default UUID subjectId() {
        return planId();
    }

    /** What a plan says that has just come into force, as its first revision or a later one. */
    static PlanInForceEvent of(
            TherapyPlan plan,
            List<Goal> goals,
            List<Prescription> prescriptions,
            Optional<HomeProgramme> homeProgramme,
            Instant occurredAt) {
        var condition = plan.content().condition();
        var plannedGoals = goals.stream().map(PlannedGoal::from).toList();
        var treatments = prescriptions.stream().map(PlannedTreatment::from).toList();
        var practice = homeProgramme.map(PlannedPractice::from).orElse(null);
        return plan.revision() == 1
                ? new Activated(
                        plan.id(),
                        plan.version(),
                        occurredAt,
                        plan.episodeId(),
                        plan.patientId(),
                        condition,
                        plan.revision(),
                        plan.content().reviewBy(),
                        plannedGoals,
                        treatments,
                        practice)
                : new Revised(
                        plan.id(),
                        plan.version(),
                        occurredAt,
                        plan.episodeId(),
                        plan.patientId(),
                        condition,
                        plan.revision(),
                        plan.content().reviewBy(),
                        plannedGoals,
                        treatments,
                        practice);
    }

    /** A plan came into force. */
    @EventType(value = "health.praxis.therapy-plan.activated.v1", topic = TOPIC)
    record Activated(
            UUID planId,
            long sequence,
            Instant occurredAt,
            UUID episodeId,
            UUID patientId,
            ConditionKey condition,
            int revision,
            LocalDate reviewBy,
            List<PlannedGoal> goals,
            List<PlannedTreatment> prescriptions,
            PlannedPractice homeProgramme)
            implements PlanInForceEvent {}

    /** Another revision of a plan is in force from now on. */
    @EventType(value = "health.praxis.therapy-plan.revised.v1", topic = TOPIC)
    record Revised(
            UUID planId,
            long sequence,
            Instant occurredAt,
            UUID episodeId,
            UUID patientId,
            ConditionKey condition,
            int revision,
            LocalDate reviewBy,
            List<PlannedGoal> goals,
            List<PlannedTreatment> prescriptions,
            PlannedPractice homeProgramme)
            implements PlanInForceEvent {}
}
