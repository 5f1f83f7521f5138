package health.praxis.session.safety;

import health.praxis.platform.request.Representation;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A symptom report as clients see it.
 *
 * @param reportedBy who reported it
 * @param instructions what to do now, one for each red flag it raised
 */
public record SymptomReportResponse(
        UUID id,
        long version,
        UUID patientId,
        Symptom symptom,
        boolean newOrWorse,
        Boolean feelsSafeAlone,
        Instant occurredAt,
        UUID sessionId,
        String note,
        Reporter reportedBy,
        Instant recordedAt,
        List<Instruction> instructions)
        implements Representation {
    @Override
    public boolean mayBeKept() {
        return instructions.isEmpty();
    }
}
