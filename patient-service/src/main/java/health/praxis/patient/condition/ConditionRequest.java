package health.praxis.patient.condition;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A condition to record; the fields are those of {@link ConditionDetails}.
 *
 * @param condition its kind, like {@code stroke}
 * @param clinicalStatus active when left out
 * @param resolvedOn when it ended; only with a resolved one
 * @param occurredAt when this became known, or null for now
 */
public record ConditionRequest(
        @NotNull ConditionKind condition,
        @Size(max = 10) List<@NotNull @Valid ConditionCode> codes,
        LocalDate onset,
        OnsetPrecision onsetPrecision,
        LocalDate diagnosedOn,
        Severity severity,
        AffectedSide affectedSide,
        Trajectory trajectory,
        ClinicalStatus clinicalStatus,
        LocalDate resolvedOn,
        Instant occurredAt) {

    public ConditionRequest {
        clinicalStatus = clinicalStatus == null ? ClinicalStatus.ACTIVE : clinicalStatus;
    }

    ConditionDetails details() {
        return new ConditionDetails(codes, onset, onsetPrecision, diagnosedOn, severity, affectedSide, trajectory);
    }
}
