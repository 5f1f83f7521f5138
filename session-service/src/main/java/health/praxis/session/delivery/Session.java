package health.praxis.session.delivery;

import health.praxis.session.calendar.SessionMode;
import health.praxis.session.calendar.Slot;
import health.praxis.session.tolerance.RestBreak;
import health.praxis.session.tolerance.ToleranceSample;
import health.praxis.session.vitals.VitalFinding;
import health.praxis.session.vitals.VitalSigns;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.TenantId;

/**
 * A meeting of patients and practitioners: what was booked, who takes part, and how it {@link Proceedings proceeds}. Each
 * change raises the version by one.
 */
@Entity
@Table(name = "therapy_session")
public class Session {

    @Id
    private UUID id;

    @TenantId
    @Column(name = "tenant_id")
    private String tenantId;

    private long version;

    @Embedded
    private Booking booking;

    @Embedded
    private Proceedings proceedings;

    @BatchSize(size = 200)
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "session_participant", joinColumns = @JoinColumn(name = "session_id"))
    private Set<Participant> participants = new HashSet<>();

    @BatchSize(size = 200)
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "session_practitioner", joinColumns = @JoinColumn(name = "session_id"))
    @Column(name = "practitioner_id")
    private Set<UUID> practitioners = new HashSet<>();

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected Session() {}

    /** A slot is taken; see {@link BookingPolicy} for what is refused. */
    static Session book(
            UUID id, Booking booking, Collection<Participant> patients, Collection<UUID> practitioners, Instant now) {
        var session = new Session();
        session.id = id;
        session.booking = booking;
        session.proceedings = Proceedings.planned();
        session.participants = new HashSet<>(patients);
        session.practitioners = new HashSet<>(practitioners);
        session.recordedAt = now;
        session.next(now);
        return session;
    }

    /** Whether moving it would take a room that it does not have; only a planned session in the clinic can. */
    boolean wouldTake(UUID roomId) {
        return status() == SessionStatus.PLANNED
                && booking.mode() == SessionMode.CLINIC
                && !Objects.equals(roomId, booking.slot().roomId());
    }

    void reschedule(Slot slot, Instant now) {
        proceedings.requirePlanned("rescheduled");
        booking = booking.movedTo(slot);
        next(now);
    }

    void cancel(CancellationReason reason, Instant now) {
        proceedings.requireCancellable();
        proceedings.cancelled(reason);
        next(now);
    }

    /**
     * One patient's place is given up; when nobody else is expected, the session does not take place. Returns the place.
     */
    List<Participant> cancelPlaceOf(UUID patient, CancellationReason reason, Instant now) {
        proceedings.requirePlanned("cancelled");
        var place = attendance().giveUp(patient, reason);
        if (attendance().present().isEmpty()) {
            proceedings.cancelled(reason);
        }
        next(now);
        return place;
    }

    /** These patients did not come; when none is left, nobody came. Returns those who are newly absent. */
    List<Participant> recordAbsence(Set<UUID> patients, AbsenceReason reason, Instant now) {
        proceedings.requirePlanned("recorded as no-show");
        var absent = attendance().absent(patients, reason);
        if (attendance().present().isEmpty()) {
            proceedings.nobodyCame();
        }
        next(now);
        return absent;
    }

    void checkIn(Instant now) {
        proceedings.checkedIn(booking.mode());
        next(now);
    }

    void start(Instant at, List<PersonPrecaution> precautions, Instant now) {
        proceedings.started(booking.mode(), at, precautions);
        next(now);
    }

    void requireReadyToStart() {
        proceedings.requireReadyToStart(booking.mode());
    }

    void addVitals(VitalSigns signs, List<VitalFinding> findings, Instant now) {
        proceedings.requireMeasurable(signs.moment());
        proceedings.went(delivery().course().with(signs, findings));
        next(now);
    }

    void addTolerance(List<ToleranceSample> samples, List<RestBreak> rests, Instant now) {
        proceedings.requireUnderWay();
        proceedings.went(delivery().course().with(samples, rests));
        next(now);
    }

    /** @param done how it was delivered, to its end */
    void finish(Delivery done, Instant now) {
        proceedings.ended(done, attendance(), now);
        next(now);
    }

    void sign(Signature by, Instant now) {
        proceedings.signed(by);
        next(now);
    }

    /** Corrects the signed record; who corrects it answers for it from then on. */
    void amend(Delivery corrected, Signature by, Instant now) {
        proceedings.amended(corrected, by, attendance(), now);
        next(now);
    }

    private void next(Instant now) {
        version++;
        changedAt = now;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    SessionStatus status() {
        return proceedings.status();
    }

    Booking booking() {
        return booking;
    }

    Attendance attendance() {
        return Attendance.over(participants);
    }

    /** Who treats, in a stable order. */
    List<UUID> practitioners() {
        return practitioners.stream().sorted().toList();
    }

    Delivery delivery() {
        return proceedings.delivery();
    }

    Proceedings proceedings() {
        return proceedings;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    Instant changedAt() {
        return changedAt;
    }
}
