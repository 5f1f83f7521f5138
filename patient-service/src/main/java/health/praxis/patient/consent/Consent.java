package health.praxis.patient.consent;

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
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** An agreement to one purpose, for a period, by one person or by who may sign for them. May be withdrawn once, and stays withdrawn. */
@Entity
@Table(name = "consent")
public class Consent {

    @Id
    private UUID id;

    @TenantId
    @Column(name = "tenant_id")
    private String tenantId;

    private long version;

    @Column(name = "patient_id")
    private UUID patientId;

    @Enumerated(EnumType.STRING)
    private ConsentPurpose purpose;

    @Column(name = "caregiver_id")
    private UUID caregiverId;

    @Enumerated(EnumType.STRING)
    @Column(name = "granted_by")
    private GrantedBy grantedBy;

    @Column(name = "representative_id")
    private UUID representativeId;

    @Enumerated(EnumType.STRING)
    private Assent assent;

    @Column(name = "assented_on")
    private LocalDate assentedOn;

    @Column(name = "valid_from")
    private LocalDate from;

    @Column(name = "valid_until")
    private LocalDate until;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "withdrawn_by")
    private WithdrawnBy withdrawnBy;

    @Column(name = "withdrawal_note")
    private String withdrawalNote;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected Consent() {}

    /** @param until the last day, or null when it holds until withdrawn */
    static Consent grant(
            UUID id,
            UUID patientId,
            ConsentPurpose purpose,
            UUID caregiverId,
            Signature signature,
            LocalDate from,
            LocalDate until,
            Instant now) {
        if (until != null && until.isBefore(from)) {
            throw new RuleRefused(
                    Violation.at("/until", "ends-before-it-begins", "A consent ends on its first day or later."));
        }
        var consent = new Consent();
        consent.id = id;
        consent.version = 1;
        consent.patientId = patientId;
        consent.purpose = purpose;
        consent.caregiverId = caregiverId;
        consent.grantedBy = signature.by();
        consent.representativeId = signature.representativeId();
        consent.assent = signature.assent();
        consent.assentedOn = signature.assentedOn();
        consent.from = from;
        consent.until = until;
        consent.recordedAt = now;
        consent.changedAt = now;
        return consent;
    }

    ConsentEvent.Granted granted(Instant occurredAt) {
        return new ConsentEvent.Granted(id, patientId, version, occurredAt, purpose, caregiverId, from, until);
    }

    ConsentEvent.Withdrawn withdraw(WithdrawnBy by, String note, Instant occurredAt, Instant now) {
        if (withdrawnAt != null) {
            throw new IllegalTransition("consent", "withdrawn", "withdrawn again");
        }
        withdrawnAt = occurredAt;
        withdrawnBy = by;
        withdrawalNote = note;
        version++;
        changedAt = now;
        return new ConsentEvent.Withdrawn(id, patientId, version, occurredAt, purpose);
    }

    /** Where it stands on a day of the clinic; a withdrawal counts for every day, as it binds at once. */
    ConsentStatus statusOn(LocalDate day) {
        if (withdrawnAt != null) {
            return ConsentStatus.WITHDRAWN;
        }
        if (day.isBefore(from)) {
            return ConsentStatus.NOT_YET_IN_FORCE;
        }
        return until != null && day.isAfter(until) ? ConsentStatus.EXPIRED : ConsentStatus.IN_FORCE;
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

    ConsentResponse response(LocalDate today) {
        return new ConsentResponse(
                id,
                version,
                patientId,
                purpose,
                caregiverId,
                grantedBy,
                representativeId,
                assent,
                assentedOn,
                from,
                until,
                statusOn(today),
                withdrawnAt,
                withdrawnBy,
                withdrawalNote,
                recordedAt,
                changedAt);
    }
}
