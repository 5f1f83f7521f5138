package health.praxis.therapyplan.activation;

import health.praxis.therapyplan.goal.GoalService;
import health.praxis.therapyplan.patientfacts.PatientFactsReadModel;
import health.praxis.therapyplan.patientfacts.SafetyFacts;
import health.praxis.therapyplan.plan.TherapyPlan;
import health.praxis.therapyplan.prescription.PrescriptionService;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;

/** Puts together what a plan would be in force with. */
@ApplicationScoped
class Proposals {

    private final GoalService goals;
    private final PrescriptionService prescriptions;
    private final PatientFactsReadModel known;
    private final Clock clock;

    Proposals(GoalService goals, PrescriptionService prescriptions, PatientFactsReadModel known, Clock clock) {
        this.goals = goals;
        this.prescriptions = prescriptions;
        this.known = known;
        this.clock = clock;
    }

    ProposedPlan of(TherapyPlan plan, SafetyFacts facts) {
        var prescribed = prescriptions.inUse(plan.id());
        var zone = facts.timeZone() == null ? known.clinicZone() : facts.timeZone();
        return new ProposedPlan(
                plan.episodeId(),
                plan.content(),
                goals.openGoals(plan.id()),
                prescribed,
                prescriptions.conflicts(prescribed, facts.precautionCodes()),
                facts,
                LocalDate.ofInstant(clock.instant(), zone));
    }
}
