package health.praxis.session.delivery;

import health.praxis.session.tolerance.ToleranceSummary;
import java.util.UUID;

/**
 * One patient of a session as clients see it.
 *
 * @param participationId what this patient's events are about
 * @param absence why the patient did not come, or null
 * @param cancellationReason why the patient's place was given up, or null
 * @param tolerance what samples and breaks amount to, or null before the session has ended
 */
public record ParticipantResponse(
        UUID patientId,
        UUID participationId,
        UUID planId,
        Integer planRevision,
        AbsenceReason absence,
        CancellationReason cancellationReason,
        ToleranceSummary tolerance) {

    static ParticipantResponse of(Participant participant, ToleranceSummary tolerance) {
        return new ParticipantResponse(
                participant.patientId(),
                participant.participationId(),
                participant.planId(),
                participant.planRevision(),
                participant.absence(),
                participant.cancellation(),
                participant.isPresent() ? tolerance : null);
    }
}
