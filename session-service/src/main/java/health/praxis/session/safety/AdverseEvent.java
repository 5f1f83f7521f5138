package health.praxis.session.safety;

import health.praxis.platform.problem.RuleRefused;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/** Something that went wrong, as reported; a clinician may grade it anew with a reason. */
@Entity
@Table(name = "adverse_event")
public class AdverseEvent {

    @Id
    private UUID id;

    @TenantId
    @Column(name = "tenant_id")
    private String tenantId;

    private long version;

    @Column(name = "patient_id")
    private UUID patientId;

    @Column(name = "session_id")
    private UUID sessionId;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private AdverseEventKind kind;

    @Column(name = "severity_grade")
    private Short severityGrade;

    private Boolean serious;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "serious_criteria")
    private List<SeriousCriterion> seriousCriteria;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private Harm harm;

    @Column(name = "related_activity")
    private String relatedActivity;

    private String description;

    private String action;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private Reporter reporter;

    @Column(name = "reported_by")
    private String reportedBy;

    @Column(name = "amendment_reason")
    private String amendmentReason;

    @Column(name = "occurred_at")
    private Instant occurredAt;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected AdverseEvent() {}

    /** @throws RuleRefused when the grading contradicts itself */
    static AdverseEvent report(
            UUID id,
            ReportAdverseEventRequest request,
            Instant occurredAt,
            Reporter reporter,
            String reportedBy,
            Instant now) {
        var event = new AdverseEvent();
        event.id = id;
        event.version = 1;
        event.patientId = request.patientId();
        event.sessionId = request.sessionId();
        event.kind = request.kind();
        event.grade(request.grading(), reporter);
        event.relatedActivity = request.relatedActivity();
        event.description = request.description();
        event.action = request.action();
        event.reporter = reporter;
        event.reportedBy = reportedBy;
        event.occurredAt = occurredAt;
        event.recordedAt = now;
        event.changedAt = now;
        return event;
    }

    AdverseEventEvent.Recorded recorded() {
        return new AdverseEventEvent.Recorded(
                id,
                patientId,
                version,
                occurredAt,
                kind,
                severityGrade == null ? null : severityGrade.intValue(),
                serious,
                harm,
                sessionId,
                reporter);
    }

    AdverseEventEvent.Amended amend(AmendAdverseEventRequest request, Instant now) {
        grade(request.grading(), Reporter.STAFF);
        action = request.action();
        amendmentReason = request.reason();
        changedAt = now;
        version++;
        return new AdverseEventEvent.Amended(
                id, patientId, version, occurredAt, kind, severityGrade.intValue(), serious, harm, sessionId, reporter);
    }

    private void grade(Grading grading, Reporter by) {
        var broken = grading.broken(by);
        if (!broken.isEmpty()) {
            throw new RuleRefused("The grading contradicts itself; see errors.", broken);
        }
        severityGrade =
                grading.severityGrade() == null ? null : grading.severityGrade().shortValue();
        serious = grading.serious();
        seriousCriteria = grading.seriousCriteria().stream().sorted().toList();
        harm = grading.harm();
    }

    /** What the rules about red flags are asked about. */
    Signal signal() {
        Set<String> facts = new HashSet<>();
        facts.add("adverse-event:" + kind);
        if (severityGrade != null && severityGrade >= 4) {
            facts.add("adverse-event:grade-4-or-5");
        }
        return new Signal(patientId, facts, RedFlagSource.ADVERSE_EVENT, id, occurredAt);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String reportedBy() {
        return reportedBy;
    }

    UUID patientId() {
        return patientId;
    }

    Instant changedAt() {
        return changedAt;
    }

    AdverseEventResponse response(List<Instruction> instructions) {
        return new AdverseEventResponse(
                id,
                version,
                patientId,
                kind,
                occurredAt,
                sessionId,
                severityGrade == null ? null : severityGrade.intValue(),
                serious,
                seriousCriteria,
                harm,
                relatedActivity,
                description,
                action,
                reporter,
                amendmentReason,
                recordedAt,
                changedAt,
                instructions);
    }
}
