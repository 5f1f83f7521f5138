package health.praxis.patient.condition;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The condition as it should be known from now on; the fields are those of {@link ConditionDetails}.
 *
 * @param clinicalStatus active or remission; a condition is resolved by its own step
 * @param occurredAt when this became known, or null for now
 */
public record UpdateConditionRequest(
        @Size(max = 10) List<@NotNull @Valid ConditionCode> codes,
        LocalDate onset,
        OnsetPrecision onsetPrecision,
        LocalDate diagnosedOn,
        Severity severity,
        AffectedSide affectedSide,
        Trajectory trajectory,

        @NotNull @Pattern(regexp = "active|remission") String clinicalStatus,

        Instant occurredAt) {

    ConditionDetails details() {
        return new ConditionDetails(codes, onset, onsetPrecision, diagnosedOn, severity, affectedSide, trajectory);
    }

    ClinicalStatus status() {
        return clinicalStatus.equals("active") ? ClinicalStatus.ACTIVE : ClinicalStatus.REMISSION;
    }
}
