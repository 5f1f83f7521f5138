package health.praxis.patient.precaution;

import health.praxis.patient.clinic.ClinicSettings;
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
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** Something to heed in the treatment of one person, from a day on until it is ended. An ended one stays ended. */
@Entity
@Table(name = "precaution")
public class Precaution {

    @Id
    private UUID id;

    @TenantId
    @Column(name = "tenant_id")
    private String tenantId;

    private long version;

    @Column(name = "patient_id")
    private UUID patientId;

    @Enumerated(EnumType.STRING)
    private PrecautionCode code;

    private LocalDate since;

    @Enumerated(EnumType.STRING)
    private PrecautionSource source;

    private String note;

    @Column(name = "ended_on")
    private LocalDate endedOn;

    @Column(name = "end_note")
    private String endNote;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected Precaution() {}

    static Precaution record(
            UUID id,
            UUID patientId,
            PrecautionCode code,
            LocalDate since,
            PrecautionSource source,
            String note,
            Optional<LocalDate> birth,
            Instant now) {
        notAhead(since, "/since", now);
        if (birth.filter(since::isBefore).isPresent()) {
            throw new RuleRefused(Violation.at("/since", "since-before-birth", "This lies before the person's birth."));
        }
        var precaution = new Precaution();
        precaution.id = id;
        precaution.version = 1;
        precaution.patientId = patientId;
        precaution.code = code;
        precaution.since = since;
        precaution.source = source;
        precaution.note = note;
        precaution.recordedAt = now;
        precaution.changedAt = now;
        return precaution;
    }

    PrecautionEvent.Recorded recorded(Instant occurredAt) {
        return new PrecautionEvent.Recorded(id, patientId, version, occurredAt, code, since);
    }

    PrecautionEvent.Ended end(LocalDate on, String reason, Instant occurredAt, Instant now) {
        if (endedOn != null) {
            throw new IllegalTransition("precaution", "ended", "ended again");
        }
        notAhead(on, "/endedOn", now);
        if (on.isBefore(since)) {
            throw new RuleRefused(
                    Violation.at("/endedOn", "ended-before-it-began", "A precaution ends on its first day or later."));
        }
        endedOn = on;
        endNote = reason;
        version++;
        changedAt = now;
        return new PrecautionEvent.Ended(id, patientId, version, occurredAt, code, endedOn);
    }

    private static void notAhead(LocalDate date, String pointer, Instant now) {
        if (date.isAfter(ClinicSettings.latestToday(now))) {
            throw new RuleRefused(Violation.at(pointer, "date-in-the-future", "This date does not lie ahead."));
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

    Optional<LocalDate> endedOn() {
        return Optional.ofNullable(endedOn);
    }

    PrecautionResponse response() {
        return new PrecautionResponse(
                id, version, patientId, code, since, source, note, endedOn, endNote, recordedAt, changedAt);
    }
}
