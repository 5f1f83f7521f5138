package health.praxis.outcomes.plan;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** The plans of people that have been activated. */
@ApplicationScoped
public class PlanReadModel implements PanacheRepositoryBase<KnownPlan, UUID> {

    /** Everything prescribed to a person, ever. */
    public List<PrescribedSpan> prescribed(UUID patientId) {
        return ofPatient(patientId).stream()
                .flatMap(plan -> plan.course().prescribed(plan.id()).stream())
                .toList();
    }

    /**
     * The goals measured by an instrument, of the plans in force; when none is in force, of the plan that ended last, so
     * that a measurement after discharge is still held against what was agreed.
     */
    public List<PursuedGoal> goals(UUID patientId, String instrument) {
        List<PlanCourse> courses =
                ofPatient(patientId).stream().map(KnownPlan::course).toList();
        List<PlanCourse> inForce =
                courses.stream().filter(PlanCourse::isInForce).toList();
        List<PlanCourse> meant = inForce.isEmpty()
                ? courses.stream().max(Comparator.comparing(PlanCourse::endedOn)).stream()
                        .toList()
                : inForce;
        return meant.stream()
                .flatMap(course -> course.goals().stream()
                        .filter(goal -> goal.isMeasuredBy(instrument))
                        .map(goal -> new PursuedGoal(goal, course.beganOn())))
                .toList();
    }

    /** What the plans of an episode ask for, in the order they were made. */
    public List<EpisodePlan> ofEpisode(UUID episodeId) {
        return list("episodeId = ?1 order by id", episodeId).stream()
                .filter(plan -> !plan.course().revisions().isEmpty())
                .map(plan -> new EpisodePlan(
                        plan.course().beganOn(),
                        plan.course().goals(),
                        plan.course().prescribed(plan.id())))
                .toList();
    }

    private List<KnownPlan> ofPatient(UUID patientId) {
        return list("patientId = ?1 order by id", patientId);
    }
}
