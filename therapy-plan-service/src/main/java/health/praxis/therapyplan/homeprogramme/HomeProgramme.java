package health.praxis.therapyplan.homeprogramme;

import health.praxis.platform.problem.IllegalTransition;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/**
 * What is practised at home under one plan. Items are planned, then in force from the plan's activation or next
 * revision. Red flags add suspensions; a clinician takes all of them back at once.
 */
@Entity
@Table(name = "home_programme")
public class HomeProgramme {

    static final String NOUN = "home programme";

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
    private HomeProgrammeStatus status;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<HomeExercise> items = List.of();

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "planned_items")
    private List<HomeExercise> plannedItems;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Suspension> suspensions = List.of();

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected HomeProgramme() {}

    static HomeProgramme plan(UUID id, UUID planId, UUID patientId, List<HomeExercise> items, Instant now) {
        var programme = new HomeProgramme();
        programme.id = id;
        programme.version = 1;
        programme.planId = planId;
        programme.patientId = patientId;
        programme.status = HomeProgrammeStatus.PLANNED;
        programme.plannedItems = List.copyOf(items);
        programme.changedAt = now;
        return programme;
    }

    /** Plans other items; they are in force with the plan's activation or next revision. */
    void replan(List<HomeExercise> changed, Instant now) {
        plannedItems = List.copyOf(changed);
        next(now);
    }

    /** Puts the planned items into force; suspensions stay. Empty when nothing else is planned. */
    Optional<HomeProgrammeEvent.Started> start(Instant occurredAt, Instant now) {
        if (plannedItems == null) {
            return Optional.empty();
        }
        items = plannedItems;
        plannedItems = null;
        status = HomeProgrammeStatus.ACTIVE;
        startedAt = startedAt == null ? occurredAt : startedAt;
        next(now);
        return Optional.of(
                new HomeProgrammeEvent.Started(id, version, occurredAt, planId, patientId, itemsToPractise()));
    }

    /** Adds a flag's suspension; empty when the flag suspends already or nothing is practised. */
    Optional<HomeProgrammeEvent.Suspended> suspend(Suspension suspension, Instant now) {
        var before = new Suspensions(suspensions);
        if (!isPractised() || before.isBy(suspension.redFlagId())) {
            return Optional.empty();
        }
        suspensions = before.and(suspension);
        next(now);
        return Optional.of(new HomeProgrammeEvent.Suspended(
                id,
                version,
                suspension.since(),
                planId,
                patientId,
                suspension.scope(),
                suspension.redFlagId(),
                suspension.scope() == SuspensionScope.PROGRAMME ? null : stoppedBy(suspension)));
    }

    /**
     * @throws IllegalTransition when the programme is not practised: not yet started, or ended
     * @throws health.praxis.platform.problem.RuleRefused unless exactly the flags that suspend are named
     */
    HomeProgrammeEvent.Resumed resume(List<UUID> cleared, Instant occurredAt, Instant now) {
        if (!isPractised()) {
            throw new IllegalTransition(NOUN, status, "resumed");
        }
        new Suspensions(suspensions).requireAllCleared(cleared);
        suspensions = List.of();
        next(now);
        return new HomeProgrammeEvent.Resumed(id, version, occurredAt, planId, patientId, List.copyOf(cleared));
    }

    void hold(Instant now) {
        if (status == HomeProgrammeStatus.ACTIVE) {
            status = HomeProgrammeStatus.ON_HOLD;
            next(now);
        }
    }

    void release(Instant now) {
        if (status == HomeProgrammeStatus.ON_HOLD) {
            status = HomeProgrammeStatus.ACTIVE;
            next(now);
        }
    }

    void end(Instant now) {
        status = HomeProgrammeStatus.ENDED;
        plannedItems = null;
        next(now);
    }

    boolean isStopped(HomeExercise item) {
        return new Suspensions(suspensions).stop(item);
    }

    private boolean isPractised() {
        return status == HomeProgrammeStatus.ACTIVE || status == HomeProgrammeStatus.ON_HOLD;
    }

    private List<UUID> stoppedBy(Suspension suspension) {
        return items.stream()
                .filter(suspension::stops)
                .map(HomeExercise::itemId)
                .collect(Collectors.toUnmodifiableList());
    }

    private void next(Instant now) {
        version++;
        changedAt = now;
    }

    /** What is practised once the plan's next step into force is done, in codes and numbers. */
    public List<PractisedItem> itemsToPractise() {
        return (plannedItems == null ? items : plannedItems)
                .stream().map(PractisedItem::from).toList();
    }

    public UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID planId() {
        return planId;
    }

    UUID patientId() {
        return patientId;
    }

    HomeProgrammeStatus status() {
        return status;
    }

    List<HomeExercise> items() {
        return items;
    }

    Optional<List<HomeExercise>> plannedItems() {
        return Optional.ofNullable(plannedItems);
    }

    List<Suspension> suspensions() {
        return suspensions;
    }

    Optional<Instant> startedAt() {
        return Optional.ofNullable(startedAt);
    }

    Instant changedAt() {
        return changedAt;
    }
}
