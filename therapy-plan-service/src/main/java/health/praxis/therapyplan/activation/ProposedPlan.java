package health.praxis.therapyplan.activation;

import health.praxis.therapyplan.goal.Goal;
import health.praxis.therapyplan.goal.Horizon;
import health.praxis.therapyplan.patientfacts.SafetyFacts;
import health.praxis.therapyplan.plan.PlanContent;
import health.praxis.therapyplan.prescription.Prescription;
import health.praxis.therapyplan.prescription.TechniqueConflict;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A plan as it would be in force.
 *
 * @param episodeId the episode it is for
 * @param content what it says
 * @param goals the goals still pursued
 * @param prescriptions the prescriptions in use
 * @param conflicts techniques that the person's precautions forbid or caution against
 * @param facts the person's safety facts as they are now
 * @param today today in the clinic's zone
 */
record ProposedPlan(
        UUID episodeId,
        PlanContent content,
        List<Goal> goals,
        List<Prescription> prescriptions,
        List<TechniqueConflict> conflicts,
        SafetyFacts facts,
        LocalDate today) {

    boolean hasGoal(Horizon horizon) {
        return goals.stream().anyMatch(goal -> goal.horizon() == horizon);
    }

    long disciplines() {
        return prescriptions.stream()
                .map(prescription -> prescription.definition().discipline())
                .distinct()
                .count();
    }
}
