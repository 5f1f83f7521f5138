package health.praxis.therapyplan.plan;

import health.praxis.platform.problem.IllegalTransition;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
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
 * What is prescribed for one episode. A draft is written freely, then activated or discarded; in force it changes only
 * by a new revision; it may pause and go on; it ends completed or discontinued. Each fact raises the version by one,
 * each change in force the revision.
 */
@Entity
@Table(name = "therapy_plan")
public class TherapyPlan {

    static final String NOUN = "therapy plan";

    @Id
    private UUID id;

    @TenantId
    @Column(name = "tenant_id")
    private String tenantId;

    private long version;

    @Column(name = "episode_id")
    private UUID episodeId;

    @Column(name = "patient_id")
    private UUID patientId;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private PlanStatus status;

    @JdbcTypeCode(SqlTypes.JSON)
    private PlanContent content;

    @Embedded
    private TemplateReference template;

    private int revision;

    @Enumerated(EnumType.STRING)
    @Column(name = "hold_reason", columnDefinition = "text")
    private HoldReason holdReason;

    @Column(name = "end_reason")
    private String endReason;

    @Column(name = "drafted_at")
    private Instant draftedAt;

    @Column(name = "activated_at")
    private Instant activatedAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected TherapyPlan() {}

    /** A plan to be written; see {@link PlanContentPolicy} for what is refused. */
    static TherapyPlan draft(
            UUID id,
            UUID episodeId,
            UUID patientId,
            PlanContent content,
            TemplateReference template,
            Instant occurredAt,
            Instant now) {
        PlanContentPolicy.check(content);
        var plan = new TherapyPlan();
        plan.id = id;
        plan.version = 1;
        plan.episodeId = episodeId;
        plan.patientId = patientId;
        plan.status = PlanStatus.DRAFT;
        plan.content = content;
        plan.template = template;
        plan.draftedAt = occurredAt;
        plan.changedAt = now;
        return plan;
    }

    TherapyPlanEvent.Drafted drafted() {
        return new TherapyPlanEvent.Drafted(id, version, draftedAt, episodeId, patientId);
    }

    /** Writes a draft anew. */
    void rewrite(PlanContent written, Instant now) {
        require(status == PlanStatus.DRAFT, "rewritten; an active one changes by a revision");
        PlanContentPolicy.check(written);
        content = written;
        next(now);
    }

    /** Puts a draft into force as revision 1. */
    void activate(Instant occurredAt, Instant now) {
        require(status == PlanStatus.DRAFT, "activated");
        status = PlanStatus.ACTIVE;
        revision = 1;
        activatedAt = occurredAt;
        next(now);
    }

    /** Puts changed content into force as the next revision. */
    void revise(PlanContent changed, Instant now) {
        require(status == PlanStatus.ACTIVE, "revised");
        PlanContentPolicy.check(changed);
        content = changed;
        revision++;
        next(now);
    }

    TherapyPlanEvent.PutOnHold putOnHold(HoldReason reason, Instant occurredAt, Instant now) {
        require(status == PlanStatus.ACTIVE, "put on hold");
        status = PlanStatus.ON_HOLD;
        holdReason = reason;
        next(now);
        return new TherapyPlanEvent.PutOnHold(id, version, occurredAt, patientId, reason);
    }

    TherapyPlanEvent.Resumed resume(Instant occurredAt, Instant now) {
        require(status == PlanStatus.ON_HOLD, "resumed");
        var reason = holdReason;
        status = PlanStatus.ACTIVE;
        holdReason = null;
        next(now);
        return new TherapyPlanEvent.Resumed(id, version, occurredAt, patientId, reason);
    }

    TherapyPlanEvent.Completed complete(CompletionReason reason, Instant occurredAt, Instant now) {
        require(status == PlanStatus.ACTIVE, "completed");
        end(PlanStatus.COMPLETED, reason.name(), now);
        return new TherapyPlanEvent.Completed(id, version, occurredAt, patientId, reason);
    }

    TherapyPlanEvent.Discontinued discontinue(DiscontinuationReason reason, Instant occurredAt, Instant now) {
        require(status == PlanStatus.ACTIVE || status == PlanStatus.ON_HOLD, "discontinued");
        end(PlanStatus.DISCONTINUED, reason.name(), now);
        return new TherapyPlanEvent.Discontinued(id, version, occurredAt, patientId, reason);
    }

    void discard(Instant now) {
        require(status == PlanStatus.DRAFT, "discarded");
        status = PlanStatus.DISCARDED;
        next(now);
    }

    /** @throws IllegalTransition when the plan has ended; {@code step} says what was asked */
    public void requireOpen(String step) {
        require(status.isOpen(), step);
    }

    private void end(PlanStatus ended, String reason, Instant now) {
        status = ended;
        holdReason = null;
        endReason = reason;
        next(now);
    }

    private void require(boolean allowed, String step) {
        if (!allowed) {
            throw new IllegalTransition(NOUN, status, step);
        }
    }

    private void next(Instant now) {
        version++;
        changedAt = now;
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public UUID episodeId() {
        return episodeId;
    }

    public UUID patientId() {
        return patientId;
    }

    public PlanStatus status() {
        return status;
    }

    public PlanContent content() {
        return content;
    }

    public int revision() {
        return revision;
    }

    Optional<TemplateReference> template() {
        return Optional.ofNullable(template);
    }

    Optional<HoldReason> holdReason() {
        return Optional.ofNullable(holdReason);
    }

    Optional<String> endReason() {
        return Optional.ofNullable(endReason)
                .map(reason -> reason.toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
    }

    Instant draftedAt() {
        return draftedAt;
    }

    Optional<Instant> activatedAt() {
        return Optional.ofNullable(activatedAt);
    }

    Instant changedAt() {
        return changedAt;
    }
}
