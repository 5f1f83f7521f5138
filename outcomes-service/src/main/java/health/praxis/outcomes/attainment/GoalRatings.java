package health.praxis.outcomes.attainment;

import health.praxis.outcomes.instrument.Band;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/** The goals of a plan as they were rated on one occasion, with the T-score they make. Written once. */
@Entity
@Table(name = "goal_rating")
class GoalRatings {

    @Id
    private UUID id;

    @TenantId
    @Column(name = "tenant_id")
    private String tenantId;

    private long version;

    @Column(name = "patient_id")
    private UUID patientId;

    @Column(name = "plan_id")
    private UUID planId;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private Occasion occasion;

    @Column(name = "rated_at")
    private Instant ratedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<RatedGoal> ratings;

    private double t;

    private String band;

    @Column(name = "catalogue_version")
    private String catalogueVersion;

    @Column(name = "rated_by")
    private String ratedBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected GoalRatings() {}

    /** Who rated, when, and by which edition of the catalogue. */
    record Circumstances(Occasion occasion, Instant ratedAt, String ratedBy, Instant now, String catalogueVersion) {}

    static GoalRatings of(
            UUID id,
            UUID patientId,
            UUID planId,
            List<RatedGoal> goals,
            AttainmentOutcome.Attained attained,
            Circumstances circumstances) {
        var ratings = new GoalRatings();
        ratings.id = id;
        ratings.version = 1;
        ratings.patientId = patientId;
        ratings.planId = planId;
        ratings.occasion = circumstances.occasion();
        ratings.ratedAt = circumstances.ratedAt();
        ratings.ratings = List.copyOf(goals);
        ratings.t = attained.t();
        ratings.band = attained.band().map(Band::label).orElse(null);
        ratings.catalogueVersion = circumstances.catalogueVersion();
        ratings.ratedBy = circumstances.ratedBy();
        ratings.recordedAt = circumstances.now();
        return ratings;
    }

    /** @param change since the baseline, or null */
    AttainmentEvent.Scored scored(AttainmentChange change) {
        return new AttainmentEvent.Scored(
                id,
                version,
                ratedAt,
                patientId,
                planId,
                occasion,
                t,
                band,
                (int) ratings.stream().filter(goal -> goal.attainment() != null).count(),
                change == null ? null : change.from(),
                change == null ? null : change.change(),
                change == null ? null : change.clear(),
                catalogueVersion);
    }

    GoalRatingsResponse response() {
        return new GoalRatingsResponse(
                id,
                version,
                patientId,
                planId,
                occasion,
                ratedAt,
                ratings,
                t,
                Math.round(t * 10) / 10.0,
                band,
                catalogueVersion,
                ratedBy,
                recordedAt);
    }

    RatedOccasion rated() {
        return new RatedOccasion(id, planId, ratedAt, occasion);
    }

    UUID patientId() {
        return patientId;
    }

    Occasion occasion() {
        return occasion;
    }

    Instant ratedAt() {
        return ratedAt;
    }

    List<RatedGoal> ratings() {
        return ratings;
    }
}
