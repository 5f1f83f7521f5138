package health.praxis.outcomes.plan;

import health.praxis.outcomes.clinic.ClinicReadModel;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The plans of people that have been activated. */
@ApplicationScoped
public class PlanReadModel implements PanacheRepositoryBase<KnownPlan, UUID> {

    private final ClinicReadModel clinics;

    PlanReadModel(ClinicReadModel clinics) {
        this.clinics = clinics;
    }

    /** Everything prescribed to a person, ever. */
    public List<PrescribedSpan> prescribed(UUID patientId) {
        ZoneId zone = clinics.current().zone();
        return ofPatient(patientId).stream()
                .flatMap(plan -> plan.course().prescribed(plan.id(), zone).stream())
                .toList();
    }

    /** The changes of every plan of a person, plan by plan in the order each told them. */
    public Map<UUID, List<PlanStep>> steps(UUID patientId) {
        Map<UUID, List<PlanStep>> steps = new LinkedHashMap<>();
        ofPatient(patientId).forEach(plan -> steps.put(plan.id(), plan.course().steps()));
        return steps;
    }

    /**
     * The parts of {@code whole} in which a plan was neither on hold nor over.
     *
     * @param planId a plan that is not known is neither
     */
    public List<DayRange> running(UUID planId, DayRange whole) {
        return findByIdOptional(planId)
                .map(plan -> plan.course().running(whole, clinics.current().zone()))
                .orElseGet(() -> List.of(whole));
    }

    /**
     * The goals measured by an instrument, of the plans in force; when none is in force, of the plan that ended last, so
     * that a measurement after discharge is still held against what was agreed.
     */
    public List<PursuedGoal> goals(UUID patientId, String instrument) {
        List<KnownPlan> plans = ofPatient(patientId);
        List<KnownPlan> inForce =
                plans.stream().filter(plan -> plan.course().isInForce()).toList();
        List<KnownPlan> meant = inForce.isEmpty()
                ? plans.stream().max(Comparator.comparing(plan -> plan.course().endedAt())).stream()
                        .toList()
                : inForce;
        ZoneId zone = clinics.current().zone();
        return meant.stream()
                .flatMap(plan -> plan.pursued(instrument, zone).stream())
                .toList();
    }

    /** Whether some revision of the person's plans carried the goal. */
    boolean hasGoal(UUID patientId, UUID goalId) {
        return ofPatient(patientId).stream()
                .flatMap(plan -> plan.course().revisions().stream())
                .anyMatch(revision -> revision.carries(goalId));
    }

    /** Whether some revision of anybody's plan carried the goal. */
    boolean isGoal(UUID goalId) {
        var found = getEntityManager()
                .createNativeQuery("""
                    select exists (select from known_plan where course @> cast(:carrying as jsonb))
                    """, Boolean.class)
                .setParameter("carrying", "{\"revisions\":[{\"goals\":[{\"goalId\":\"%s\"}]}]}".formatted(goalId))
                .getSingleResult();
        return (Boolean) found;
    }

    /** A plan with its goals as they are rated; empty when no such plan has been activated. */
    public Optional<ScaledPlan> scaled(UUID planId) {
        return findByIdOptional(planId).map(KnownPlan::scaled);
    }

    /** What the plans of an episode ask for, in the order they were made. */
    public List<EpisodePlan> ofEpisode(UUID episodeId) {
        ZoneId zone = clinics.current().zone();
        return list("episodeId = ?1 order by id", episodeId).stream()
                .filter(plan -> !plan.course().revisions().isEmpty())
                .map(plan -> new EpisodePlan(
                        plan.id(),
                        plan.course().beganOn(zone),
                        plan.course().goals(),
                        plan.course().prescribed(plan.id(), zone),
                        plan.course().state()))
                .toList();
    }

    private List<KnownPlan> ofPatient(UUID patientId) {
        return list("patientId = ?1 order by id", patientId);
    }
}
