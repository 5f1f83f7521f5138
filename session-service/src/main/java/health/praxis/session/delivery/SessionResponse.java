package health.praxis.session.delivery;

import health.praxis.platform.request.Representation;
import health.praxis.session.calendar.Discipline;
import health.praxis.session.calendar.SessionMode;
import health.praxis.session.calendar.SessionType;
import health.praxis.session.safety.Instruction;
import health.praxis.session.tolerance.RestBreak;
import health.praxis.session.tolerance.ToleranceSample;
import health.praxis.session.vitals.VitalFinding;
import health.praxis.session.vitals.VitalSigns;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * A session as clients see it; what does not apply is null.
 *
 * @param mustStop true once a vital sign has passed a stop limit
 * @param instructions what to do now, one for each red flag that the session raised
 */
public record SessionResponse(
        UUID id,
        long version,
        SessionStatus status,
        SessionType type,
        SessionMode mode,
        Discipline discipline,
        Instant startsAt,
        Instant endsAt,
        UUID roomId,
        List<ParticipantResponse> participants,
        List<UUID> practitionerIds,
        CancellationReason cancellationReason,
        Instant startedAt,
        Instant endedAt,
        List<Activity> activities,
        NoActivityReason noActivityReason,
        StopReason stopReason,
        List<VitalSigns> vitals,
        List<VitalFinding> vitalFindings,
        boolean mustStop,
        List<ToleranceSample> samples,
        List<RestBreak> restBreaks,
        List<PersonPrecaution> precautionsAtStart,
        String signedBy,
        Instant signedAt,
        String amendmentReason,
        Instant recordedAt,
        Instant changedAt,
        List<Instruction> instructions)
        implements Representation {

    /** The whole session, without instructions. */
    static SessionResponse from(Session session) {
        return from(session, everybody -> true, List.of());
    }

    /** The session with those of its patients whom the caller may see. */
    static SessionResponse from(Session session, Predicate<UUID> visible, List<Instruction> instructions) {
        var booking = session.booking();
        var slot = booking.slot();
        var delivery = session.delivery();
        var course = delivery.course();
        return new SessionResponse(
                        session.id(),
                        session.version(),
                        session.status(),
                        booking.type(),
                        booking.mode(),
                        booking.discipline(),
                        slot.startsAt(),
                        slot.endsAt(),
                        slot.roomId(),
                        session.attendance().all().stream()
                                .map(patient ->
                                        ParticipantResponse.of(patient, delivery.tolerance(patient.patientId())))
                                .toList(),
                        session.practitioners(),
                        session.proceedings().cancellationReason(),
                        delivery.startedAt(),
                        delivery.endedAt(),
                        course.activities(),
                        course.noActivityReason(),
                        delivery.stopReason(),
                        course.vitals(),
                        course.vitalFindings(),
                        course.mustStop(),
                        course.samples(),
                        course.restBreaks(),
                        course.precautionsAtStart(),
                        session.proceedings().signature().map(Signature::by).orElse(null),
                        session.proceedings().signature().map(Signature::at).orElse(null),
                        session.proceedings()
                                .signature()
                                .map(Signature::amendmentReason)
                                .orElse(null),
                        session.recordedAt(),
                        session.changedAt(),
                        instructions)
                .only(visible);
    }

    /** The same without the patients who are not visible. */
    SessionResponse only(Predicate<UUID> visible) {
        if (participants.stream().allMatch(patient -> visible.test(patient.patientId()))) {
            return this;
        }
        return new SessionResponse(
                id,
                version,
                status,
                type,
                mode,
                discipline,
                startsAt,
                endsAt,
                roomId,
                participants.stream()
                        .filter(patient -> visible.test(patient.patientId()))
                        .toList(),
                practitionerIds,
                cancellationReason,
                startedAt,
                endedAt,
                activities.stream()
                        .filter(activity -> visible.test(activity.patientId()))
                        .toList(),
                noActivityReason,
                stopReason,
                vitals.stream().filter(signs -> visible.test(signs.patientId())).toList(),
                vitalFindings.stream()
                        .filter(finding -> visible.test(finding.patientId()))
                        .toList(),
                mustStop,
                samples.stream()
                        .filter(sample -> visible.test(sample.patientId()))
                        .toList(),
                restBreaks.stream()
                        .filter(rest -> visible.test(rest.patientId()))
                        .toList(),
                precautionsAtStart.stream()
                        .filter(precaution -> visible.test(precaution.patientId()))
                        .toList(),
                signedBy,
                signedAt,
                amendmentReason,
                recordedAt,
                changedAt,
                instructions);
    }

    @Override
    public boolean mayBeKept() {
        return instructions.isEmpty();
    }
}
