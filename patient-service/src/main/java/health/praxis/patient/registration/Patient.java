package health.praxis.patient.registration;

import health.praxis.platform.problem.IllegalTransition;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/**
 * A person a clinic treats or has treated. Registered once, then kept up to date; may be recorded as deceased, after
 * which no new treatment begins; may be archived with a reason, after which nothing changes. Each fact raises the
 * version by one.
 */
@Entity
@Table(name = "patient")
public class Patient {

    /** The zone furthest ahead: a date that is today somewhere is not in the future. */
    private static final ZoneOffset FURTHEST_AHEAD = ZoneOffset.ofHours(14);

    @Id
    private UUID id;

    @TenantId
    @Column(name = "tenant_id")
    private String tenantId;

    private long version;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private PatientStatus status;

    @JdbcTypeCode(SqlTypes.JSON)
    private Demographics demographics;

    @Column(name = "birth_date")
    private LocalDate birthDate;

    private boolean deceased;

    @Column(name = "deceased_on")
    private LocalDate deceasedOn;

    @Column(name = "archive_reason")
    private String archiveReason;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "patient_identifier", joinColumns = @JoinColumn(name = "patient_id"))
    private Set<Identifier> identifiers = new HashSet<>();

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected Patient() {}

    /** A person who is not known yet; see {@link RegistrationPolicy} for what is refused. */
    static Patient register(
            UUID id,
            Demographics demographics,
            Set<Identifier> identifiers,
            boolean deceased,
            LocalDate deceasedOn,
            Instant now) {
        RegistrationPolicy.check(demographics, deceased, deceasedOn, today(now));
        var patient = new Patient();
        patient.id = id;
        patient.version = 1;
        patient.status = PatientStatus.ACTIVE;
        patient.demographics = demographics;
        patient.birthDate = demographics.birthDate();
        patient.identifiers = new HashSet<>(identifiers);
        patient.deceased = deceased;
        patient.deceasedOn = deceasedOn;
        patient.recordedAt = now;
        patient.changedAt = now;
        return patient;
    }

    PatientEvent.Registered registered() {
        return new PatientEvent.Registered(id, version, recordedAt, demographics.administrativeSex(), deceased);
    }

    /** Replaces demographics and identifiers; empty when nothing differs. */
    Optional<PatientEvent.Updated> update(Demographics changed, Set<Identifier> changedIdentifiers, Instant now) {
        requireActive("updated");
        RegistrationPolicy.check(changed, deceased, deceasedOn, today(now));
        var fields = differences(changed, changedIdentifiers);
        if (fields.isEmpty()) {
            return Optional.empty();
        }
        demographics = changed;
        birthDate = changed.birthDate();
        identifiers.retainAll(changedIdentifiers);
        identifiers.addAll(changedIdentifiers);
        next(now);
        return Optional.of(new PatientEvent.Updated(id, version, now, fields));
    }

    /** Records the death, {@code on} being null when the day is not known; empty when as much is on record already. */
    Optional<PatientEvent.DeceasedRecorded> recordDeath(LocalDate on, Instant now) {
        requireActive("recorded as deceased");
        if (deceased && (on == null || on.equals(deceasedOn))) {
            return Optional.empty();
        }
        RegistrationPolicy.check(demographics, true, on, today(now));
        deceased = true;
        deceasedOn = on;
        next(now);
        return Optional.of(new PatientEvent.DeceasedRecorded(id, version, now));
    }

    PatientEvent.Archived archive(String reason, Instant now) {
        requireActive("archived");
        status = PatientStatus.ARCHIVED;
        archiveReason = reason;
        next(now);
        return new PatientEvent.Archived(id, version, now);
    }

    /** @throws IllegalTransition when the record takes nothing new any more */
    public void requireActive(String step) {
        if (status != PatientStatus.ACTIVE) {
            throw new IllegalTransition("patient record", status, step);
        }
    }

    private List<String> differences(Demographics changed, Set<Identifier> changedIdentifiers) {
        var fields = new ArrayList<String>();
        differs(fields, "names", demographics.names(), changed.names());
        differs(fields, "birthDate", demographics.birthDate(), changed.birthDate());
        differs(fields, "administrativeSex", demographics.administrativeSex(), changed.administrativeSex());
        differs(fields, "contacts", demographics.contacts(), changed.contacts());
        differs(fields, "address", demographics.address(), changed.address());
        differs(fields, "language", demographics.language(), changed.language());
        differs(fields, "timeZone", demographics.timeZone(), changed.timeZone());
        differs(fields, "emergencyContact", demographics.emergencyContact(), changed.emergencyContact());
        differs(fields, "identifiers", identifiers, changedIdentifiers);
        return List.copyOf(fields);
    }

    private static void differs(List<String> fields, String name, Object before, Object after) {
        if (!Objects.equals(before, after)) {
            fields.add(name);
        }
    }

    private void next(Instant now) {
        version++;
        changedAt = now;
    }

    private static LocalDate today(Instant now) {
        return now.atOffset(FURTHEST_AHEAD).toLocalDate();
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public PatientStatus status() {
        return status;
    }

    public boolean isDeceased() {
        return deceased;
    }

    public Optional<LocalDate> birthDate() {
        return Optional.ofNullable(birthDate);
    }

    Optional<LocalDate> deceasedOn() {
        return Optional.ofNullable(deceasedOn);
    }

    Demographics demographics() {
        return demographics;
    }

    Set<Identifier> identifiers() {
        return Set.copyOf(identifiers);
    }

    Optional<String> archiveReason() {
        return Optional.ofNullable(archiveReason);
    }

    Instant recordedAt() {
        return recordedAt;
    }

    Instant changedAt() {
        return changedAt;
    }
}
