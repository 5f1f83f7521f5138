package health.praxis.therapyplan.prescription;

import health.praxis.platform.request.Representation;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A prescription as clients see it.
 *
 * @param plannedSessions sessions over the whole time
 * @param plannedMinutes active minutes over the whole time
 * @param withdrawnReason null while in use
 */
public record PrescriptionResponse(
        UUID id,
        long version,
        UUID planId,
        UUID patientId,
        PrescriptionDefinition definition,
        int plannedSessions,
        int plannedMinutes,
        List<CautionOverride> overrides,
        String withdrawnReason,
        Instant prescribedAt,
        Instant changedAt)
        implements Representation {

    public static PrescriptionResponse from(Prescription prescription) {
        return new PrescriptionResponse(
                prescription.id(),
                prescription.version(),
                prescription.planId(),
                prescription.patientId(),
                prescription.definition(),
                prescription.definition().dose().sessions(),
                prescription.definition().dose().minutes(),
                prescription.overrides(),
                prescription.withdrawnReason().orElse(null),
                prescription.prescribedAt(),
                prescription.changedAt());
    }
}
