package health.praxis.session.delivery;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import health.praxis.platform.event.DomainEvent;
import health.praxis.platform.event.EventType;
import health.praxis.session.calendar.Discipline;
import health.praxis.session.calendar.SessionMode;
import health.praxis.session.calendar.SessionType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * All facts about a session, one per patient of it and change. Each stands under its patient's key, and its subject is
 * that patient's participation, so that the facts of a group do not overtake each other.
 */
public sealed interface SessionEvent extends DomainEvent {

    String TOPIC = "praxis.session";

    UUID sessionId();

    UUID participationId();

    UUID patientId();

    @Override
    default String eventKey() {
        return patientId().toString();
    }

    @Override
    default UUID subjectId() {
        return participationId();
    }

    /** A slot was taken. */
    @EventType(value = "health.praxis.session.booked.v1", topic = TOPIC)
    record Booked(
            UUID sessionId,
            UUID participationId,
            UUID patientId,
            long sequence,
            Instant occurredAt,
            @JsonUnwrapped Appointment appointment)
            implements SessionEvent {}

    /** The slot was moved. */
    @EventType(value = "health.praxis.session.rescheduled.v1", topic = TOPIC)
    record Rescheduled(
            UUID sessionId,
            UUID participationId,
            UUID patientId,
            long sequence,
            Instant occurredAt,
            @JsonUnwrapped Appointment appointment)
            implements SessionEvent {}

    /** It does not take place. */
    @EventType(value = "health.praxis.session.cancelled.v1", topic = TOPIC)
    record Cancelled(
            UUID sessionId,
            UUID participationId,
            UUID patientId,
            long sequence,
            Instant occurredAt,
            CancellationReason reason)
            implements SessionEvent {}

    /** The patient did not come. */
    @EventType(value = "health.praxis.session.no-show-recorded.v1", topic = TOPIC)
    record NoShowRecorded(
            UUID sessionId,
            UUID participationId,
            UUID patientId,
            long sequence,
            Instant occurredAt,
            AbsenceReason reason)
            implements SessionEvent {}

    /** The patient has arrived. */
    @EventType(value = "health.praxis.session.checked-in.v1", topic = TOPIC)
    record CheckedIn(UUID sessionId, UUID participationId, UUID patientId, long sequence, Instant occurredAt)
            implements SessionEvent {}

    /** It has begun. */
    @EventType(value = "health.praxis.session.started.v1", topic = TOPIC)
    record Started(
            UUID sessionId, UUID participationId, UUID patientId, long sequence, Instant occurredAt, Instant startedAt)
            implements SessionEvent {}

    /** It has ended as it should. */
    @EventType(value = "health.praxis.session.completed.v1", topic = TOPIC)
    record Completed(
            UUID sessionId,
            UUID participationId,
            UUID patientId,
            long sequence,
            Instant occurredAt,
            @JsonUnwrapped DeliveredDose delivered)
            implements SessionEvent {}

    /** It has ended before its time. */
    @EventType(value = "health.praxis.session.stopped-early.v1", topic = TOPIC)
    record StoppedEarly(
            UUID sessionId,
            UUID participationId,
            UUID patientId,
            long sequence,
            Instant occurredAt,
            StopReason reason,
            @JsonUnwrapped DeliveredDose delivered)
            implements SessionEvent {}

    /** Somebody answers for its record with their name. */
    @EventType(value = "health.praxis.session.signed.v1", topic = TOPIC)
    record Signed(UUID sessionId, UUID participationId, UUID patientId, long sequence, Instant occurredAt)
            implements SessionEvent {}

    /** Its signed record was corrected; this is how it reads now. */
    @EventType(value = "health.praxis.session.amended.v1", topic = TOPIC)
    record Amended(
            UUID sessionId,
            UUID participationId,
            UUID patientId,
            long sequence,
            Instant occurredAt,
            @JsonUnwrapped DeliveredDose delivered)
            implements SessionEvent {}

    /** When, where and under which plan a patient meets whom. */
    record Appointment(
            UUID planId,
            Integer planRevision,
            SessionType sessionType,
            SessionMode mode,
            Discipline discipline,
            Instant start,
            Instant end,
            UUID roomId,
            List<UUID> practitionerIds) {}

    /** What one patient did. */
    record DeliveredDose(
            UUID planId,
            Integer planRevision,
            SessionType sessionType,
            Discipline discipline,
            SessionMode mode,
            Instant startedAt,
            Instant endedAt,
            List<DeliveredActivity> activities,
            int activeMinutes,
            int repetitions,
            long restMinutes,
            Long minutesOverEffortCeiling) {}

    /** One thing the patient did. */
    record DeliveredActivity(
            UUID prescriptionId, String exercise, int activeMinutes, int repetitions, AssistanceLevel assistance) {}
}
