package health.praxis.session.safety;

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

    private String trigger;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private Severity severity;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private Suspension suspends;

    private boolean historic;

    @Column(name = "rule_version")
    private String ruleVersion;

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

    @Column(name = "acknowledged_at")
    private Instant acknowledgedAt;

    @Column(name = "acknowledged_by")
    private String acknowledgedBy;

    @Column(name = "resolved_at")
    private Instant resolvedAt;

    @Column(name = "resolved_by")
    private String resolvedBy;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private RedFlagOutcome outcome;

    @Column(name = "outcome_note")
    private String outcomeNote;

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
        flag.trigger = finding.trigger();
        flag.severity = finding.severity();
        flag.suspends = finding.suspends();
        flag.historic = finding.historic();
        flag.ruleVersion = finding.ruleVersion();
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
                trigger,
                severity,
                suspends,
                historic,
                ruleVersion,
                source,
                sourceId,
                itemIds,
                dueBy,
                responsiblePractitionerId);
    }

    RedFlagEvent.Acknowledged acknowledge(String by, Instant now) {
        require(RedFlagStatus.RAISED, "acknowledged");
        status = RedFlagStatus.ACKNOWLEDGED;
        acknowledgedAt = now;
        acknowledgedBy = by;
        version++;
        return new RedFlagEvent.Acknowledged(id, patientId, version, now, trigger, severity);
    }

    RedFlagEvent.Resolved resolve(RedFlagOutcome how, String note, String by, Instant now) {
        require(RedFlagStatus.ACKNOWLEDGED, "resolved");
        status = RedFlagStatus.RESOLVED;
        outcome = how;
        outcomeNote = note;
        resolvedAt = now;
        resolvedBy = by;
        version++;
        return new RedFlagEvent.Resolved(id, patientId, version, now, trigger, severity, how);
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
                id, patientId, version, now, trigger, severity, dueBy, responsiblePractitionerId));
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
        return trigger;
    }

    Severity severity() {
        return severity;
    }

    boolean isHistoric() {
        return historic;
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
                trigger,
                severity,
                suspends,
                historic,
                ruleVersion,
                source,
                sourceId,
                itemIds,
                occurredAt,
                raisedAt,
                dueBy,
                responsiblePractitionerId,
                escalatedAt,
                acknowledgedAt,
                acknowledgedBy,
                resolvedAt,
                resolvedBy,
                outcome,
                outcomeNote,
                instruction);
    }
}
