package health.praxis.session.safety;

import health.praxis.platform.request.Representation;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A red flag as clinicians see it; what has not happened yet is null. */
public record RedFlagResponse(
        UUID id,
        long version,
        UUID patientId,
        RedFlagStatus status,
        String trigger,
        Severity severity,
        Suspension suspends,
        boolean historic,
        String ruleVersion,
        RedFlagSource source,
        UUID sourceId,
        List<UUID> itemIds,
        Instant occurredAt,
        Instant raisedAt,
        Instant dueBy,
        UUID responsiblePractitionerId,
        Instant escalatedAt,
        Instant acknowledgedAt,
        String acknowledgedBy,
        Instant resolvedAt,
        String resolvedBy,
        RedFlagOutcome outcome,
        String outcomeNote,
        Instruction instruction)
        implements Representation {
    @Override
    public boolean mayBeKept() {
        return status == RedFlagStatus.RESOLVED;
    }
}
