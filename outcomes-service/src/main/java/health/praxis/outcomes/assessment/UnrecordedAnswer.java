package health.praxis.outcomes.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An answer that names self-harm, of a form that could not be recorded.
 *
 * @param caregiverId which caregiver answered, or null
 * @param assessmentId the assessment on record that the form would have amended, or null
 * @param answer to the item; never published
 * @param sentAt when it was sent; what the form says of its day may be what it was refused for
 * @param requestKey the sender's key of the request, when there was one
 * @param refusedFor the codes of the rules that refused the form
 */
record UnrecordedAnswer(
        UUID id,
        UUID patientId,
        Subject subject,
        UUID caregiverId,
        UUID assessmentId,
        String instrument,
        String item,
        double answer,
        Instant sentAt,
        Optional<String> requestKey,
        List<String> refusedFor) {

    AssessmentEvent.SelfHarmAnswerFound found() {
        return new AssessmentEvent.SelfHarmAnswerFound(
                assessmentId, id, 1, sentAt, patientId, instrument, subject, item);
    }
}
