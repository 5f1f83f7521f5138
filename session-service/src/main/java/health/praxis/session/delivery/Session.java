package health.praxis.session.delivery;

import health.praxis.platform.problem.IllegalTransition;
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
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.TenantId;

/**
 * A meeting of patients and practitioners. Planned; in the clinic the patient checks in; it starts, is completed or
 * stopped early, and is signed, after which it only changes by an amendment. Or it is cancelled, or nobody comes. Each
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

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private SessionStatus status;

    @Embedded
    private Booking booking;

    @BatchSize(size = 200)
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "session_participant", joinColumns = @JoinColumn(name = "session_id"))
    private Set<Participant> participants = new HashSet<>();

    @BatchSize(size = 200)
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "session_practitioner", joinColumns = @JoinColumn(name = "session_id"))
    @Column(name = "practitioner_id")
    private Set<UUID> practitioners = new HashSet<>();

    @Enumerated(EnumType.STRING)
    @Column(name = "cancellation_reason", columnDefinition = "text")
    private CancellationReason cancellationReason;

    @Embedded
    private Delivery delivery;

    @Embedded
    private Signature signature;

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
        session.status = SessionStatus.PLANNED;
        session.booking = booking;
        session.participants = new HashSet<>(patients);
        session.practitioners = new HashSet<>(practitioners);
        session.delivery = Delivery.none();
        session.recordedAt = now;
        session.next(now);
        return session;
    }

    void reschedule(Slot slot, Instant now) {
        require("rescheduled", SessionStatus.PLANNED);
        booking = booking.movedTo(slot);
        next(now);
    }

    void cancel(CancellationReason reason, Instant now) {
        require("cancelled", SessionStatus.PLANNED, SessionStatus.CHECKED_IN);
        status = SessionStatus.CANCELLED;
        cancellationReason = reason;
        next(now);
    }

    /**
     * One patient's place is given up; when nobody else is expected, the session does not take place. Returns the place.
     */
    List<Participant> cancelPlaceOf(UUID patient, CancellationReason reason, Instant now) {
        require("cancelled", SessionStatus.PLANNED);
        var place = attendance().giveUp(patient, reason);
        if (attendance().present().isEmpty()) {
            status = SessionStatus.CANCELLED;
            cancellationReason = reason;
        }
        next(now);
        return place;
    }

    /** These patients did not come; when none is left, nobody came. Returns those who are newly absent. */
    List<Participant> recordAbsence(Set<UUID> patients, AbsenceReason reason, Instant now) {
        require("recorded as no-show", SessionStatus.PLANNED);
        var absent = attendance().absent(patients, reason);
        if (attendance().present().isEmpty()) {
            status = SessionStatus.NO_SHOW;
        }
        next(now);
        return absent;
    }

    void checkIn(Instant now) {
        require("checked in", SessionStatus.PLANNED);
        if (booking.mode() != SessionMode.CLINIC) {
            throw new IllegalTransition(booking.mode() + " session", status, "checked in: only clinic sessions are");
        }
        status = SessionStatus.CHECKED_IN;
        next(now);
    }

    /** @throws IllegalTransition unless checked in (in the clinic) or planned (elsewhere) */
    void start(Instant at, List<PersonPrecaution> precautions, Instant now) {
        requireReadyToStart();
        status = SessionStatus.IN_PROGRESS;
        delivery = delivery.started(at, precautions);
        next(now);
    }

    void requireReadyToStart() {
        require("started", booking.mode() == SessionMode.CLINIC ? SessionStatus.CHECKED_IN : SessionStatus.PLANNED);
    }

    void addVitals(VitalSigns signs, List<VitalFinding> findings, Instant now) {
        switch (signs.moment()) {
            case BEFORE -> require("measured before exercise", SessionStatus.PLANNED, SessionStatus.CHECKED_IN);
            case DURING -> require("measured during exercise", SessionStatus.IN_PROGRESS);
            case AFTER ->
                require(
                        "measured after exercise",
                        SessionStatus.IN_PROGRESS,
                        SessionStatus.COMPLETED,
                        SessionStatus.STOPPED_EARLY);
        }
        delivery = delivery.with(delivery.course().with(signs, findings));
        next(now);
    }

    void addTolerance(List<ToleranceSample> samples, List<RestBreak> rests, Instant now) {
        require("sampled", SessionStatus.IN_PROGRESS);
        delivery = delivery.with(delivery.course().with(samples, rests));
        next(now);
    }

    /** @param done how it was delivered, to its end */
    void finish(Delivery done, Instant now) {
        boolean completed = done.stopReason() == null;
        require(completed ? "completed" : "stopped", SessionStatus.IN_PROGRESS);
        CoursePolicy.check(attendance(), done, now);
        status = completed ? SessionStatus.COMPLETED : SessionStatus.STOPPED_EARLY;
        delivery = done;
        next(now);
    }

    void sign(Signature by, Instant now) {
        require("signed", SessionStatus.COMPLETED, SessionStatus.STOPPED_EARLY);
        status = SessionStatus.SIGNED;
        signature = by;
        next(now);
    }

    /** Corrects the signed record; who corrects it answers for it from then on. */
    void amend(Delivery corrected, Signature by, Instant now) {
        require("amended", SessionStatus.SIGNED);
        CoursePolicy.check(attendance(), corrected, now);
        delivery = corrected;
        signature = by;
        next(now);
    }

    private void require(String step, SessionStatus first, SessionStatus... others) {
        if (!EnumSet.of(first, others).contains(status)) {
            throw new IllegalTransition("session", status, step);
        }
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
        return status;
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

    CancellationReason cancellationReason() {
        return cancellationReason;
    }

    Delivery delivery() {
        return delivery;
    }

    /** Empty until somebody has signed. */
    Optional<Signature> signature() {
        return Optional.ofNullable(signature);
    }

    Instant recordedAt() {
        return recordedAt;
    }

    Instant changedAt() {
        return changedAt;
    }
}
