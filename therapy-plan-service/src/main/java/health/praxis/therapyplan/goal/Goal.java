package health.praxis.therapyplan.goal;

import health.praxis.platform.problem.IllegalTransition;
import health.praxis.platform.problem.RuleRefused;
import health.praxis.platform.problem.Violation;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/**
 * One goal of a plan. Set, then agreed by the patient (or who represents them) and by a therapist; changing what it says
 * takes both agreements back; it ends closed with an outcome.
 */
@Entity
@Table(name = "goal")
public class Goal {

    static final String NOUN = "goal";

    @Id
    private UUID id;

    @TenantId
    @Column(name = "tenant_id")
    private String tenantId;

    private long version;

    @Column(name = "plan_id")
    private UUID planId;

    @Column(name = "patient_id")
    private UUID patientId;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private Horizon horizon;

    @Column(name = "parent_id")
    private UUID parentId;

    @JdbcTypeCode(SqlTypes.JSON)
    private GoalDefinition definition;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "patient_agreement")
    private Agreement patientAgreement;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "therapist_agreement")
    private Agreement therapistAgreement;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private GoalOutcome outcome;

    @Column(name = "set_at")
    private Instant setAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected Goal() {}

    /** A goal that nobody has agreed to yet; {@link GoalPolicy} has checked the definition. */
    static Goal set(UUID id, UUID planId, UUID patientId, GoalDefinition definition, Instant now) {
        var goal = new Goal();
        goal.id = id;
        goal.version = 1;
        goal.planId = planId;
        goal.patientId = patientId;
        goal.define(definition);
        goal.setAt = now;
        goal.changedAt = now;
        return goal;
    }

    private void define(GoalDefinition says) {
        definition = says;
        horizon = says.horizon();
        parentId = says.parentId();
    }

    /** Says something else; both agreements must be given again. */
    GoalEvent.Revised redefine(GoalDefinition says, Instant now) {
        requireOpen("changed");
        if (says.horizon() != horizon) {
            throw new RuleRefused(
                    Violation.at("/horizon", "horizon-fixed", "Close this goal and set another of the other horizon."));
        }
        define(says);
        patientAgreement = null;
        therapistAgreement = null;
        next(now);
        return new GoalEvent.Revised(id, version, now, planId, patientId);
    }

    /** Records who agreed; the fact is told once both sides have. Agreeing twice changes nothing. */
    Optional<GoalEvent.Agreed> agree(Agreement agreement, Instant now) {
        requireOpen("agreed to");
        boolean therapist = agreement.by() == AgreeingParty.THERAPIST;
        if ((therapist ? therapistAgreement : patientAgreement) != null) {
            return Optional.empty();
        }
        if (therapist) {
            therapistAgreement = agreement;
        } else {
            patientAgreement = agreement;
        }
        next(now);
        return isAgreed() ? Optional.of(agreed()) : Optional.empty();
    }

    private GoalEvent.Agreed agreed() {
        var patients = patientAgreement.agreedAt();
        var therapists = therapistAgreement.agreedAt();
        return new GoalEvent.Agreed(
                id,
                version,
                patients.isAfter(therapists) ? patients : therapists,
                planId,
                patientId,
                patientAgreement.by());
    }

    GoalEvent.Closed close(GoalOutcome result, Instant occurredAt, Instant now) {
        requireOpen("closed");
        outcome = result;
        next(now);
        return new GoalEvent.Closed(id, version, occurredAt, planId, patientId, result);
    }

    private void requireOpen(String step) {
        if (outcome != null) {
            throw new IllegalTransition(NOUN, "closed", step);
        }
    }

    private void next(Instant now) {
        version++;
        changedAt = now;
    }

    public boolean isAgreed() {
        return patientAgreement != null && therapistAgreement != null;
    }

    public boolean isMeasurable() {
        return definition.measurable();
    }

    public Horizon horizon() {
        return horizon;
    }

    boolean isOpenLongTermGoal() {
        return outcome == null && horizon == Horizon.LONG;
    }

    public UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    public UUID planId() {
        return planId;
    }

    UUID patientId() {
        return patientId;
    }

    public GoalDefinition definition() {
        return definition;
    }

    public Optional<Agreement> patientAgreement() {
        return Optional.ofNullable(patientAgreement);
    }

    public Optional<Agreement> therapistAgreement() {
        return Optional.ofNullable(therapistAgreement);
    }

    Optional<GoalOutcome> outcome() {
        return Optional.ofNullable(outcome);
    }

    Instant setAt() {
        return setAt;
    }

    Instant changedAt() {
        return changedAt;
    }
}
