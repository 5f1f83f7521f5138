package health.praxis.session.safety;

import health.praxis.platform.request.Representation;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An adverse event as clients see it.
 *
 * @param reportedBy who reported it
 * @param amendmentReason why it was graded anew, or null
 * @param recordedAt when it was reported
 * @param changedAt when it was graded anew, else when it was reported
 * @param instructions what to do now, one for each red flag it raised
 */
public record AdverseEventResponse(
        UUID id,
        long version,
        UUID patientId,
        AdverseEventKind kind,
        Instant occurredAt,
        UUID sessionId,
        Integer severityGrade,
        Boolean serious,
        List<SeriousCriterion> seriousCriteria,
        Harm harm,
        String relatedActivity,
        String description,
        String action,
        Reporter reportedBy,
        String amendmentReason,
        Instant recordedAt,
        Instant changedAt,
        List<Instruction> instructions)
        implements Representation {
    @Override
    public boolean mayBeKept() {
        return instructions.isEmpty();
    }
}
