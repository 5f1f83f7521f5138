package health.praxis.session.delivery;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** States what has just happened to a session, once for each patient it concerns. */
final class SessionFacts {

    private final Session session;
    private final Instant now;

    private SessionFacts(Session session) {
        this.session = session;
        this.now = session.changedAt();
    }

    static SessionFacts of(Session session) {
        return new SessionFacts(session);
    }

    List<SessionEvent> booked() {
        return each(
                session.attendance().all(),
                patient -> new SessionEvent.Booked(
                        session.id(),
                        patient.participationId(),
                        patient.patientId(),
                        session.version(),
                        now,
                        appointment(patient)));
    }

    List<SessionEvent> rescheduled() {
        return each(
                session.attendance().booked(),
                patient -> new SessionEvent.Rescheduled(
                        session.id(),
                        patient.participationId(),
                        patient.patientId(),
                        session.version(),
                        now,
                        appointment(patient)));
    }

    List<SessionEvent> cancelled(List<Participant> patients, CancellationReason reason) {
        return each(
                patients,
                patient -> new SessionEvent.Cancelled(
                        session.id(), patient.participationId(), patient.patientId(), session.version(), now, reason));
    }

    List<SessionEvent> absent(List<Participant> patients, AbsenceReason reason) {
        return each(
                patients,
                patient -> new SessionEvent.NoShowRecorded(
                        session.id(), patient.participationId(), patient.patientId(), session.version(), now, reason));
    }

    List<SessionEvent> checkedIn() {
        return each(
                session.attendance().present(),
                patient -> new SessionEvent.CheckedIn(
                        session.id(), patient.participationId(), patient.patientId(), session.version(), now));
    }

    List<SessionEvent> started() {
        return each(
                session.attendance().present(),
                patient -> new SessionEvent.Started(
                        session.id(),
                        patient.participationId(),
                        patient.patientId(),
                        session.version(),
                        session.delivery().startedAt(),
                        session.delivery().startedAt()));
    }

    List<SessionEvent> finished() {
        return each(
                session.attendance().present(),
                session.delivery().stopReason() == null ? this::completed : this::stoppedEarly);
    }

    private SessionEvent completed(Participant patient) {
        return new SessionEvent.Completed(
                session.id(),
                patient.participationId(),
                patient.patientId(),
                session.version(),
                session.delivery().endedAt(),
                delivered(patient));
    }

    private SessionEvent stoppedEarly(Participant patient) {
        return new SessionEvent.StoppedEarly(
                session.id(),
                patient.participationId(),
                patient.patientId(),
                session.version(),
                session.delivery().endedAt(),
                session.delivery().stopReason(),
                delivered(patient));
    }

    List<SessionEvent> signed() {
        return each(
                session.attendance().present(),
                patient -> new SessionEvent.Signed(
                        session.id(), patient.participationId(), patient.patientId(), session.version(), now));
    }

    List<SessionEvent> amended() {
        return each(
                session.attendance().present(),
                patient -> new SessionEvent.Amended(
                        session.id(),
                        patient.participationId(),
                        patient.patientId(),
                        session.version(),
                        now,
                        delivered(patient)));
    }

    private static List<SessionEvent> each(List<Participant> patients, Function<Participant, SessionEvent> fact) {
        return patients.stream().map(fact).toList();
    }

    private SessionEvent.Appointment appointment(Participant patient) {
        var slot = session.booking().slot();
        return new SessionEvent.Appointment(
                patient.planId(),
                patient.planRevision(),
                session.booking().type(),
                session.booking().mode(),
                session.booking().discipline(),
                slot.startsAt(),
                slot.endsAt(),
                slot.roomId(),
                session.practitioners());
    }

    private SessionEvent.DeliveredDose delivered(Participant patient) {
        var activities = session.delivery().course().activitiesOf(patient.patientId());
        var tolerance = session.delivery().tolerance(patient.patientId());
        return new SessionEvent.DeliveredDose(
                patient.planId(),
                patient.planRevision(),
                session.booking().type(),
                session.booking().discipline(),
                session.booking().mode(),
                session.delivery().startedAt(),
                session.delivery().endedAt(),
                activities.stream()
                        .map(activity -> new SessionEvent.DeliveredActivity(
                                activity.prescriptionId(),
                                activity.exercise(),
                                activity.activeMinutes(),
                                activity.repetitions(),
                                activity.assistance()))
                        .toList(),
                activities.stream().mapToInt(Activity::activeMinutes).sum(),
                activities.stream().mapToInt(Activity::repetitions).sum(),
                tolerance.restMinutes(),
                tolerance.minutesOverEffortCeiling());
    }
}
