package health.praxis.session.safety;

import health.praxis.platform.problem.IllegalTransition;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/**
 * A danger that somebody must look at. Raised by a rule, acknowledged by a clinician, resolved by one with an outcome;
 * escalated once when nobody acknowledges it in time. It never closes by itself.
 */
@Entity
@Table(name = "red_flag")
public class RedFlag {

    @Id
    private UUID id;

    @TenantId
    @Column(name = "tenant_id")
    private String tenantId;

    private long version;

    @Column(name = "patient_id")
    private UUID patientId;

    @Embedded
    private RedFlagFinding finding;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private RedFlagSource source;

    @Column(name = "source_id")
    private UUID sourceId;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "item_ids")
    private List<UUID> itemIds;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private RedFlagStatus status;

    @Column(name = "occurred_at")
    private Instant occurredAt;

    @Column(name = "raised_at")
    private Instant raisedAt;

    @Column(name = "due_by")
    private Instant dueBy;

    @Column(name = "responsible_practitioner_id")
    private UUID responsiblePractitionerId;

    @Column(name = "escalated_at")
    private Instant escalatedAt;

    @Embedded
    private Acknowledgement acknowledgement;

    @Embedded
    private Resolution resolution;

    protected RedFlag() {}

    /**
     * A rule was met.
     *
     * @param dueBy when somebody must have acknowledged it, or null for one that is historic
     * @param responsible whom to turn to about the person, or null when nobody has treated them yet
     */
    static RedFlag raise(UUID id, Signal signal, RedFlagFinding finding, Instant dueBy, UUID responsible, Instant now) {
        var flag = new RedFlag();
        flag.id = id;
        flag.version = 1;
        flag.patientId = signal.patientId();
        flag.finding = finding;
        flag.source = signal.source();
        flag.sourceId = signal.sourceId();
        flag.itemIds = signal.itemIds();
        flag.status = RedFlagStatus.RAISED;
        flag.occurredAt = signal.occurredAt();
        flag.raisedAt = now;
        flag.dueBy = dueBy;
        flag.responsiblePractitionerId = responsible;
        return flag;
    }

    RedFlagEvent.Raised raised() {
        return new RedFlagEvent.Raised(
                id,
                patientId,
                version,
                occurredAt,
                finding.trigger(),
                finding.severity(),
                finding.suspends(),
                finding.historic(),
                finding.ruleVersion(),
                source,
                sourceId,
                itemIds,
                dueBy,
                responsiblePractitionerId);
    }

    RedFlagEvent.Acknowledged acknowledge(Acknowledgement by) {
        require(RedFlagStatus.RAISED, "acknowledged");
        status = RedFlagStatus.ACKNOWLEDGED;
        acknowledgement = by;
        version++;
        return new RedFlagEvent.Acknowledged(id, patientId, version, by.at(), finding.trigger(), finding.severity());
    }

    RedFlagEvent.Resolved resolve(Resolution how) {
        require(RedFlagStatus.ACKNOWLEDGED, "resolved");
        status = RedFlagStatus.RESOLVED;
        resolution = how;
        version++;
        return new RedFlagEvent.Resolved(
                id, patientId, version, how.at(), finding.trigger(), finding.severity(), how.outcome());
    }

    /** Tells that nobody has acknowledged it in time; empty when that is not so, or was told before. */
    Optional<RedFlagEvent.Escalated> escalate(Instant now) {
        boolean overdue = status == RedFlagStatus.RAISED && dueBy != null && !now.isBefore(dueBy);
        if (!overdue || escalatedAt != null) {
            return Optional.empty();
        }
        escalatedAt = now;
        version++;
        return Optional.of(new RedFlagEvent.Escalated(
                id, patientId, version, now, finding.trigger(), finding.severity(), dueBy, responsiblePractitionerId));
    }

    private void require(RedFlagStatus needed, String step) {
        if (status != needed) {
            throw new IllegalTransition("red flag", status, step);
        }
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID patientId() {
        return patientId;
    }

    String trigger() {
        return finding.trigger();
    }

    Severity severity() {
        return finding.severity();
    }

    boolean isHistoric() {
        return finding.historic();
    }

    RedFlagStatus status() {
        return status;
    }

    RedFlagResponse response(Instruction instruction) {
        return new RedFlagResponse(
                id,
                version,
                patientId,
                status,
                finding.trigger(),
                finding.severity(),
                finding.suspends(),
                finding.historic(),
                finding.ruleVersion(),
                source,
                sourceId,
                itemIds,
                occurredAt,
                raisedAt,
                dueBy,
                responsiblePractitionerId,
                escalatedAt,
                acknowledgement == null ? null : acknowledgement.at(),
                acknowledgement == null ? null : acknowledgement.by(),
                resolution == null ? null : resolution.at(),
                resolution == null ? null : resolution.by(),
                resolution == null ? null : resolution.outcome(),
                resolution == null ? null : resolution.note(),
                instruction);
    }
}
