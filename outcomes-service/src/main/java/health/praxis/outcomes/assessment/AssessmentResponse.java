package health.praxis.outcomes.assessment;

import com.fasterxml.jackson.databind.JsonNode;
import health.praxis.platform.request.Representation;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A measurement as clients see it; fields that do not apply are null.
 *
 * @param catalogueVersion edition of the catalogue the result was computed with
 * @param raterId the practitioner who rated; who typed it in is {@code recordedBy}
 * @param result what the server computed
 * @param instructions what to do at once; empty when nothing calls for it
 */
public record AssessmentResponse(
        UUID id,
        long version,
        AssessmentStatus status,
        UUID patientId,
        UUID episodeId,
        UUID goalId,
        String instrument,
        String instrumentVersion,
        String catalogueVersion,
        Subject subject,
        UUID caregiverId,
        TimePoint timePoint,
        Instant performedAt,
        JsonNode items,
        Double total,
        Findings.Trials trials,
        Findings.NotAble notAble,
        Circumstances administration,
        UUID raterId,
        String validityNote,
        Result result,
        List<Instruction> instructions,
        String amendmentReason,
        String recordedBy,
        Instant recordedAt,
        String signedBy,
        Instant signedAt,
        Instant changedAt)
        implements Representation {
    @Override
    public boolean mayBeKept() {
        return instructions.isEmpty();
    }
}
