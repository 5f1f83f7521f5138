package health.praxis.session.safety;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** One symptom at one time, as reported. It never changes: another report follows it. */
@Entity
@Table(name = "symptom_report")
public class SymptomReport {

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
    private Symptom symptom;

    @Column(name = "new_or_worse")
    private boolean newOrWorse;

    @Column(name = "feels_safe_alone")
    private Boolean feelsSafeAlone;

    private String note;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private Reporter reporter;

    @Column(name = "reported_by")
    private String reportedBy;

    @Column(name = "occurred_at")
    private Instant occurredAt;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    protected SymptomReport() {}

    static SymptomReport report(
            UUID id,
            ReportSymptomRequest request,
            Instant occurredAt,
            Reporter reporter,
            String reportedBy,
            Instant now) {
        var report = new SymptomReport();
        report.id = id;
        report.version = 1;
        report.patientId = request.patientId();
        report.sessionId = request.sessionId();
        report.symptom = request.symptom();
        report.newOrWorse = request.newOrWorse();
        report.feelsSafeAlone = request.feelsSafeAlone();
        report.note = request.note();
        report.reporter = reporter;
        report.reportedBy = reportedBy;
        report.occurredAt = occurredAt;
        report.recordedAt = now;
        return report;
    }

    SymptomReported reported() {
        return new SymptomReported(
                id, patientId, version, occurredAt, symptom, newOrWorse, feelsSafeAlone, sessionId, reporter);
    }

    /** What the rules about red flags are asked about: the symptom, and apart from it whether it is safe to go on. */
    List<Signal> signals() {
        Set<String> facts = new HashSet<>();
        facts.add("symptom:" + symptom);
        if (newOrWorse) {
            facts.add("symptom:new-or-worse");
            facts.add("symptom:" + symptom + ":new-or-worse");
        }
        var signals = new ArrayList<Signal>();
        signals.add(signal(facts));
        if (Boolean.FALSE.equals(feelsSafeAlone)) {
            signals.add(signal(Set.of("practice:unsafe-alone")));
        }
        return List.copyOf(signals);
    }

    private Signal signal(Set<String> facts) {
        return new Signal(patientId, facts, RedFlagSource.SYMPTOM_REPORT, id, occurredAt);
    }

    UUID id() {
        return id;
    }

    String reportedBy() {
        return reportedBy;
    }

    UUID patientId() {
        return patientId;
    }

    SymptomReportResponse response(List<Instruction> instructions) {
        return new SymptomReportResponse(
                id,
                version,
                patientId,
                symptom,
                newOrWorse,
                feelsSafeAlone,
                occurredAt,
                sessionId,
                note,
                reporter,
                recordedAt,
                instructions);
    }
}
