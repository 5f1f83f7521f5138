package health.praxis.patient.condition;

import health.praxis.platform.request.Representation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A condition as clients see it.
 *
 * @param trajectory the clinician's word, else the default of the kind
 * @param trajectoryOverridden whether it is the clinician's word
 * @param recoveryPhase phase on the clinic's date of today; null where there is none or the onset is not known well enough
 */
public record ConditionResponse(
        UUID id,
        long version,
        UUID patientId,
        ConditionKind condition,
        List<ConditionCode> codes,
        LocalDate onset,
        OnsetPrecision onsetPrecision,
        LocalDate diagnosedOn,
        Severity severity,
        AffectedSide affectedSide,
        ClinicalStatus clinicalStatus,
        LocalDate resolvedOn,
        boolean primary,
        Trajectory trajectory,
        boolean trajectoryOverridden,
        RecoveryPhase recoveryPhase,
        Instant recordedAt,
        Instant changedAt)
        implements Representation {

    static ConditionResponse from(Condition condition, LocalDate today) {
        var details = condition.details();
        return new ConditionResponse(
                condition.id(),
                condition.version(),
                condition.patientId(),
                condition.kind(),
                details.codes(),
                details.onset(),
                details.onsetPrecision(),
                details.diagnosedOn(),
                details.severity(),
                details.affectedSide(),
                condition.clinicalStatus(),
                condition.resolvedOn().orElse(null),
                condition.isPrimary(),
                condition.trajectory(),
                details.trajectory() != null,
                details.phase(condition.kind(), today).orElse(null),
                condition.recordedAt(),
                condition.changedAt());
    }

    public boolean isResolved() {
        return clinicalStatus == ClinicalStatus.RESOLVED;
    }
}
