package health.praxis.session.safety;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;

/**
 * What a person feels, or somebody sees.
 *
 * @param patientId who has it
 * @param symptom what
 * @param newOrWorse is it new, or worse, since treatment began?
 * @param feelsSafeAlone does the person feel safe practising alone? Null when it was not asked
 * @param occurredAt when, or null for now
 * @param sessionId the session it showed in, or null; one that is not this person's is left out, as the answer shows
 * @param note in words, or null
 */
public record ReportSymptomRequest(
        @NotNull UUID patientId,
        @NotNull Symptom symptom,
        @NotNull Boolean newOrWorse,
        Boolean feelsSafeAlone,
        Instant occurredAt,
        UUID sessionId,
        @Size(max = 4000) String note) {

    /** This report with {@code session} as where it showed. */
    ReportSymptomRequest in(UUID session) {
        return new ReportSymptomRequest(patientId, symptom, newOrWorse, feelsSafeAlone, occurredAt, session, note);
    }
}
