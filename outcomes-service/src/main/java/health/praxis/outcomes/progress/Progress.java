package health.praxis.outcomes.progress;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/**
 * How a person does on one instrument, for one goal or, of what no goal is about, for none. Judged again whenever
 * something it rests on changes; each other verdict, reason or confirmation is a fact and is kept. No longer current when
 * the goals that use the instrument are others.
 */
@Entity
@Table(name = "progress")
class Progress {

    @Id
    private UUID id;

    @TenantId
    @Column(name = "tenant_id")
    private String tenantId;

    private long version;

    @Column(name = "patient_id")
    private UUID patientId;

    private String instrument;

    @Column(name = "goal_id")
    private UUID goalId;

    @Column(name = "is_current")
    private boolean current;

    @JdbcTypeCode(SqlTypes.JSON)
    private Classification classification;

    @Column(name = "judged_with")
    private String judgedWith;

    @Column(name = "judge_again_at")
    private Instant judgeAgainAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "previous_verdict", columnDefinition = "text")
    private ProgressStatus previousVerdict;

    @Column(name = "classified_at")
    private Instant classifiedAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected Progress() {}

    /** @param goalId null for what no goal is about */
    static Progress begin(UUID id, UUID patientId, String instrument, UUID goalId, Classification first, Instant now) {
        var progress = new Progress();
        progress.id = id;
        progress.version = 1;
        progress.patientId = patientId;
        progress.instrument = instrument;
        progress.goalId = goalId;
        progress.current = true;
        progress.classification = first;
        progress.judgedWith = first.judgedWith();
        progress.classifiedAt = now;
        progress.changedAt = now;
        return progress;
    }

    ProgressEvent.Classified classified() {
        return new ProgressEvent.Classified(
                id,
                version,
                classifiedAt,
                patientId,
                instrument,
                goalId,
                classification.verdict().key(),
                classification.reason().key(),
                previousVerdict == null ? null : previousVerdict.key(),
                classification.confirmed(),
                classification.suggestsReview(),
                classification.catalogueVersion(),
                classification.ruleVersion());
    }

    /** Takes a newer judgement; a fact only when it reads differently. */
    Optional<ProgressEvent.Classified> judge(Classification judged, Instant now) {
        if (current && judged.equals(classification) && judged.judgedWith().equals(judgedWith)) {
            return Optional.empty();
        }
        boolean same = judged.readsLike(classification);
        if (!same) {
            previousVerdict = classification.verdict();
            classifiedAt = now;
        }
        classification = judged;
        judgedWith = judged.judgedWith();
        current = true;
        version++;
        changedAt = now;
        return same ? Optional.empty() : Optional.of(classified());
    }

    /** Keeps when the verdict may be another one by time alone; no fact about the person. */
    void judgeAgainAt(Optional<Instant> time) {
        judgeAgainAt = time.orElse(null);
    }

    /** Another goal, or none, speaks for the instrument now; the last verdict stays readable. */
    void retire(Instant now) {
        if (current) {
            current = false;
            version++;
            changedAt = now;
        }
    }

    boolean isAbout(String anInstrument, UUID aGoal) {
        return instrument.equals(anInstrument) && Objects.equals(goalId, aGoal);
    }

    ProgressResponse response() {
        return ProgressResponse.of(
                id,
                version,
                patientId,
                instrument,
                goalId,
                current,
                classification,
                Optional.ofNullable(previousVerdict),
                classifiedAt,
                changedAt);
    }

    UUID id() {
        return id;
    }

    UUID patientId() {
        return patientId;
    }
}
