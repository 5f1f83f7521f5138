package health.praxis.session.delivery;

import health.praxis.platform.problem.IllegalTransition;
import health.praxis.session.calendar.SessionMode;
import health.praxis.session.vitals.VitalMoment;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/**
 * How far a session has come and what has come of it. Planned; in the clinic the patient checks in; it starts, is completed
 * or stopped early, and is signed, after which it only changes by an amendment. Or it is cancelled, or nobody comes.
 */
@Embeddable
public class Proceedings {

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "text")
    private SessionStatus status;

    @Enumerated(EnumType.STRING)
    @Column(name = "cancellation_reason", columnDefinition = "text")
    private CancellationReason cancellationReason;

    @Embedded
    private Delivery delivery;

    @Embedded
    private Signature signature;

    protected Proceedings() {}

    static Proceedings planned() {
        var proceedings = new Proceedings();
        proceedings.status = SessionStatus.PLANNED;
        proceedings.delivery = Delivery.none();
        return proceedings;
    }

    void requirePlanned(String step) {
        require(step, SessionStatus.PLANNED);
    }

    void requireCancellable() {
        require("cancelled", SessionStatus.PLANNED, SessionStatus.CHECKED_IN);
    }

    void cancelled(CancellationReason reason) {
        status = SessionStatus.CANCELLED;
        cancellationReason = reason;
    }

    void nobodyCame() {
        status = SessionStatus.NO_SHOW;
    }

    void checkedIn(SessionMode mode) {
        requirePlanned("checked in");
        if (mode != SessionMode.CLINIC) {
            throw new IllegalTransition(mode + " session", status, "checked in: only clinic sessions are");
        }
        status = SessionStatus.CHECKED_IN;
    }

    /** @throws IllegalTransition unless checked in (in the clinic) or planned (elsewhere) */
    void requireReadyToStart(SessionMode mode) {
        require("started", mode == SessionMode.CLINIC ? SessionStatus.CHECKED_IN : SessionStatus.PLANNED);
    }

    void started(SessionMode mode, Instant at, List<PersonPrecaution> precautions) {
        requireReadyToStart(mode);
        status = SessionStatus.IN_PROGRESS;
        delivery = delivery.started(at, precautions);
    }

    void requireMeasurable(VitalMoment moment) {
        switch (moment) {
            case BEFORE -> require("measured before exercise", SessionStatus.PLANNED, SessionStatus.CHECKED_IN);
            case DURING -> require("measured during exercise", SessionStatus.IN_PROGRESS);
            case AFTER ->
                require(
                        "measured after exercise",
                        SessionStatus.IN_PROGRESS,
                        SessionStatus.COMPLETED,
                        SessionStatus.STOPPED_EARLY);
        }
    }

    void requireUnderWay() {
        require("sampled", SessionStatus.IN_PROGRESS);
    }

    /** What has happened so far. */
    void went(SessionCourse course) {
        delivery = delivery.with(course);
    }

    /** @param done how it was delivered, to its end; the attendance is that of its patients */
    void ended(Delivery done, Attendance attendance, Instant now) {
        boolean completed = done.stopReason() == null;
        require(completed ? "completed" : "stopped", SessionStatus.IN_PROGRESS);
        CoursePolicy.check(attendance, done, now);
        status = completed ? SessionStatus.COMPLETED : SessionStatus.STOPPED_EARLY;
        delivery = done;
    }

    void signed(Signature by) {
        require("signed", SessionStatus.COMPLETED, SessionStatus.STOPPED_EARLY);
        status = SessionStatus.SIGNED;
        signature = by;
    }

    void amended(Delivery corrected, Signature by, Attendance attendance, Instant now) {
        require("amended", SessionStatus.SIGNED);
        CoursePolicy.check(attendance, corrected, now);
        delivery = corrected;
        signature = by;
    }

    private void require(String step, SessionStatus first, SessionStatus... others) {
        if (!EnumSet.of(first, others).contains(status)) {
            throw new IllegalTransition("session", status, step);
        }
    }

    SessionStatus status() {
        return status;
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
}
