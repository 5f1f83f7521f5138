package health.praxis.session.delivery;

import health.praxis.platform.problem.IllegalTransition;
import health.praxis.session.calendar.Discipline;
import health.praxis.session.calendar.SessionMode;
import health.praxis.session.calendar.SessionType;
import health.praxis.session.calendar.Slot;
import health.praxis.session.tolerance.RestBreak;
import health.praxis.session.tolerance.ToleranceSample;
import health.praxis.session.tolerance.ToleranceSummary;
import health.praxis.session.vitals.VitalFinding;
import health.praxis.session.vitals.VitalSigns;
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
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

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

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private SessionType type;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private SessionMode mode;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private Discipline discipline;

    @Column(name = "starts_at")
    private Instant startsAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    @Column(name = "room_id")
    private UUID roomId;

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

    @Enumerated(EnumType.STRING)
    @Column(name = "stop_reason", columnDefinition = "text")
    private StopReason stopReason;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private SessionCourse course;

    @Column(name = "signed_by")
    private String signedBy;

    @Column(name = "signed_at")
    private Instant signedAt;

    @Column(name = "amendment_reason")
    private String amendmentReason;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected Session() {}

    /** A slot is taken; see {@link BookingPolicy} for what is refused. */
    static Session book(
            UUID id, BookSessionRequest request, Slot slot, Collection<Participant> participants, Instant now) {
        var session = new Session();
        session.id = id;
        session.status = SessionStatus.PLANNED;
        session.type = request.type();
        session.mode = request.mode();
        session.discipline = request.discipline();
        session.occupy(slot);
        session.participants = new HashSet<>(participants);
        session.practitioners = new HashSet<>(request.practitionerIds());
        session.course = SessionCourse.empty();
        session.recordedAt = now;
        session.next(now);
        return session;
    }

    void reschedule(Slot slot, Instant now) {
        require("rescheduled", SessionStatus.PLANNED);
        occupy(slot);
        next(now);
    }

    void cancel(CancellationReason reason, Instant now) {
        require("cancelled", SessionStatus.PLANNED, SessionStatus.CHECKED_IN);
        status = SessionStatus.CANCELLED;
        cancellationReason = reason;
        next(now);
    }

    /** These patients did not come; when none is left, nobody came. Returns those who are newly absent. */
    List<Participant> recordAbsence(Set<UUID> patients, AbsenceReason reason, Instant now) {
        require("recorded as no-show", SessionStatus.PLANNED);
        var absent = participants.stream()
                .filter(participant -> participant.isPresent() && patients.contains(participant.patientId()))
                .toList();
        absent.forEach(participant -> {
            participants.remove(participant);
            participants.add(participant.absent(reason));
        });
        if (present().isEmpty()) {
            status = SessionStatus.NO_SHOW;
        }
        next(now);
        return absent;
    }

    void checkIn(Instant now) {
        require("checked in", SessionStatus.PLANNED);
        if (mode != SessionMode.CLINIC) {
            throw new IllegalTransition(mode + " session", status, "checked in: only clinic sessions are");
        }
        status = SessionStatus.CHECKED_IN;
        next(now);
    }

    /** @throws IllegalTransition unless checked in (in the clinic) or planned (elsewhere) */
    void start(Instant at, List<PersonPrecaution> precautions, Instant now) {
        requireReadyToStart();
        status = SessionStatus.IN_PROGRESS;
        startedAt = at;
        course = course.startedWith(precautions);
        next(now);
    }

    void requireReadyToStart() {
        require("started", mode == SessionMode.CLINIC ? SessionStatus.CHECKED_IN : SessionStatus.PLANNED);
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
        course = course.with(signs, findings);
        next(now);
    }

    void addTolerance(List<ToleranceSample> samples, List<RestBreak> rests, Instant now) {
        require("sampled", SessionStatus.IN_PROGRESS);
        course = course.with(samples, rests);
        next(now);
    }

    /** Ends the session; {@code stopped} says why it ended before its time, or is null when it was completed. */
    void finish(Instant at, SessionCourse practised, StopReason stopped, Instant now) {
        require(stopped == null ? "completed" : "stopped", SessionStatus.IN_PROGRESS);
        CoursePolicy.check(this, startedAt, at, practised, stopped, now);
        status = stopped == null ? SessionStatus.COMPLETED : SessionStatus.STOPPED_EARLY;
        stopReason = stopped;
        endedAt = at;
        course = practised;
        next(now);
    }

    void sign(String by, Instant now) {
        require("signed", SessionStatus.COMPLETED, SessionStatus.STOPPED_EARLY);
        status = SessionStatus.SIGNED;
        signedBy = by;
        signedAt = now;
        next(now);
    }

    /** Corrects the signed record; who corrects it answers for it from then on. */
    void amend(Instant start, Instant end, SessionCourse corrected, String reason, String by, Instant now) {
        require("amended", SessionStatus.SIGNED);
        CoursePolicy.check(this, start, end, corrected, stopReason, now);
        startedAt = start;
        endedAt = end;
        course = corrected;
        amendmentReason = reason;
        signedBy = by;
        signedAt = now;
        next(now);
    }

    private void require(String step, SessionStatus first, SessionStatus... others) {
        if (!EnumSet.of(first, others).contains(status)) {
            throw new IllegalTransition("session", status, step);
        }
    }

    private void occupy(Slot slot) {
        startsAt = slot.startsAt();
        endsAt = slot.endsAt();
        roomId = slot.roomId();
    }

    private void next(Instant now) {
        version++;
        changedAt = now;
    }

    /** The patients who came, or are expected, in a stable order. */
    List<Participant> present() {
        return participants().stream().filter(Participant::isPresent).toList();
    }

    /** All patients it was booked for, in a stable order. */
    List<Participant> participants() {
        return participants.stream()
                .sorted(Comparator.comparing(Participant::patientId))
                .toList();
    }

    List<UUID> patients() {
        return participants().stream().map(Participant::patientId).toList();
    }

    List<UUID> practitioners() {
        return practitioners.stream().sorted().toList();
    }

    ToleranceSummary tolerance(UUID patient) {
        return endedAt == null ? null : course.tolerance(patient, startedAt, endedAt);
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

    SessionType type() {
        return type;
    }

    SessionMode mode() {
        return mode;
    }

    Discipline discipline() {
        return discipline;
    }

    Slot slot() {
        return new Slot(startsAt, endsAt, roomId);
    }

    CancellationReason cancellationReason() {
        return cancellationReason;
    }

    StopReason stopReason() {
        return stopReason;
    }

    Instant startedAt() {
        return startedAt;
    }

    Instant endedAt() {
        return endedAt;
    }

    SessionCourse course() {
        return course;
    }

    String signedBy() {
        return signedBy;
    }

    Instant signedAt() {
        return signedAt;
    }

    String amendmentReason() {
        return amendmentReason;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    Instant changedAt() {
        return changedAt;
    }
}
