package health.praxis.outcomes.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/** A plan that has been activated, as read from its facts. */
@Entity
@Table(name = "known_plan")
class KnownPlan {

    @Id
    private UUID id;

    @TenantId
    @Column(name = "tenant_id")
    private String tenantId;

    @Column(name = "patient_id")
    private UUID patientId;

    @Column(name = "episode_id")
    private UUID episodeId;

    @JdbcTypeCode(SqlTypes.JSON)
    private PlanCourse course;

    protected KnownPlan() {}

    KnownPlan(UUID id, UUID patientId) {
        this.id = id;
        this.patientId = patientId;
        this.course = PlanCourse.NOT_BEGUN;
    }

    void took(PlanCourse changed) {
        course = changed;
    }

    void belongsTo(UUID episode) {
        episodeId = episode;
    }

    UUID id() {
        return id;
    }

    PlanCourse course() {
        return course;
    }

    /** The goals measured by an instrument that are still pursued. */
    List<PursuedGoal> pursued(String instrument, ZoneId zone) {
        return course.goals().stream()
                .filter(goal -> goal.isMeasuredBy(instrument))
                .map(goal ->
                        new PursuedGoal(goal, course.pursuedFrom(goal.goalId(), zone), Optional.ofNullable(episodeId)))
                .toList();
    }

    /** With its goals as they are rated. */
    ScaledPlan scaled() {
        Map<UUID, PlannedGoal> latest = new LinkedHashMap<>();
        course.revisions().forEach(revision -> revision.goals().forEach(goal -> latest.put(goal.goalId(), goal)));
        return new ScaledPlan(
                id,
                patientId,
                latest.values().stream()
                        .filter(goal -> goal.scale() != null)
                        .map(goal -> new ScaledPlan.ScaledGoal(
                                goal.goalId(),
                                goal.scale().importance(),
                                goal.scale().difficulty()))
                        .toList(),
                latest.values().stream()
                        .filter(goal -> goal.scale() == null)
                        .map(PlannedGoal::goalId)
                        .toList());
    }
}
