package health.praxis.patient.caregiver;

import health.praxis.patient.clinic.ClinicSettings;
import health.praxis.patient.registration.ContactPoint;
import health.praxis.platform.access.RecordPart;
import health.praxis.platform.problem.IllegalTransition;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/** Somebody who cares for one person. Linked once, kept up to date, then unlinked with a reason, and stays unlinked. */
@Entity
@Table(name = "caregiver")
public class Caregiver {

    @Id
    private UUID id;

    @TenantId
    @Column(name = "tenant_id")
    private String tenantId;

    private long version;

    @Column(name = "patient_id")
    private UUID patientId;

    private String name;

    @Enumerated(EnumType.STRING)
    private Relationship relationship;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<ContactPoint> contacts;

    private String account;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<RecordPart> parts;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Training> trainings;

    @Enumerated(EnumType.STRING)
    private RepresentativeKind representative;

    @Enumerated(EnumType.STRING)
    @Column(name = "representative_scope")
    private RepresentativeScope representativeScope;

    @Column(name = "representative_from")
    private LocalDate representativeFrom;

    @Column(name = "representative_until")
    private LocalDate representativeUntil;

    @Column(name = "valid_from")
    private LocalDate from;

    @Column(name = "valid_until")
    private LocalDate until;

    @Column(name = "unlinked_at")
    private Instant unlinkedAt;

    @Column(name = "unlink_reason")
    private String unlinkReason;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected Caregiver() {}

    Caregiver(UUID id, UUID patientId, Instant now) {
        this.id = id;
        this.patientId = patientId;
        this.recordedAt = now;
    }

    /**
     * Records all there is to know, the first time and at each change.
     *
     * @param firstDay the first day of the link where the request leaves it out
     */
    CaregiverEvent.Linked become(CaregiverRequest known, LocalDate firstDay, Instant now) {
        requireLinked("changed");
        var day = known.from() == null ? firstDay : known.from();
        CaregiverPolicy.check(known, day, ClinicSettings.latestToday(now));
        name = known.name();
        relationship = known.relationship();
        contacts = known.contacts();
        account = known.account();
        parts = known.parts().stream().sorted().toList();
        trainings = known.trainings();
        sign(known.rightToSign());
        from = day;
        until = known.until();
        next(now);
        return new CaregiverEvent.Linked(
                id, patientId, version, now, account, relationship, representative, parts, from, until);
    }

    CaregiverEvent.Unlinked unlink(String reason, Instant now) {
        requireLinked("unlinked again");
        unlinkedAt = now;
        unlinkReason = reason;
        next(now);
        return new CaregiverEvent.Unlinked(id, patientId, version, now);
    }

    /** True when they may sign for the person about treatment and record on that day. */
    boolean maySignOn(LocalDate day) {
        var right = rightToSign();
        return unlinkedAt == null && right != null && right.isAboutHealthOn(day);
    }

    private void sign(RightToSign right) {
        representative = right == null ? RepresentativeKind.NONE : right.kind();
        representativeScope = right == null ? null : right.scope();
        representativeFrom = right == null ? null : right.from();
        representativeUntil = right == null ? null : right.until();
    }

    private RightToSign rightToSign() {
        return representative == RepresentativeKind.NONE
                ? null
                : new RightToSign(representative, representativeScope, representativeFrom, representativeUntil);
    }

    private void requireLinked(String step) {
        if (unlinkedAt != null) {
            throw new IllegalTransition("caregiver", "unlinked", step);
        }
    }

    private void next(Instant now) {
        version++;
        changedAt = now;
    }

    long version() {
        return version;
    }

    UUID patientId() {
        return patientId;
    }

    LocalDate from() {
        return from;
    }

    boolean isAccount(String some) {
        return some.equals(account);
    }

    CaregiverResponse response() {
        return new CaregiverResponse(
                id,
                version,
                patientId,
                name,
                relationship,
                List.copyOf(contacts),
                account,
                List.copyOf(parts),
                List.copyOf(trainings),
                rightToSign(),
                from,
                until,
                unlinkedAt,
                unlinkReason,
                recordedAt,
                changedAt);
    }
}
