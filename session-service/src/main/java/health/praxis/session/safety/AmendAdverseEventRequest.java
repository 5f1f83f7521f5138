package health.praxis.session.safety;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;

/**
 * How a clinician grades an adverse event, again or for the first time.
 *
 * @param severityGrade CTCAE grade 1 to 5
 * @param serious ICH E2A
 * @param seriousCriteria why it is serious; at least one exactly when it is
 * @param harm degree of harm
 * @param action what was done about it, in words, or null
 * @param reason why the record changes
 */
public record AmendAdverseEventRequest(
        @Min(1) @Max(5) @NotNull Integer severityGrade,
        @NotNull Boolean serious,
        Set<@NotNull SeriousCriterion> seriousCriteria,
        @NotNull Harm harm,
        @Size(max = 4000) String action,
        @NotBlank @Size(max = 500) String reason) {

    public AmendAdverseEventRequest {
        seriousCriteria = seriousCriteria == null ? Set.of() : Set.copyOf(seriousCriteria);
    }

    Grading grading() {
        return new Grading(severityGrade, serious, seriousCriteria, harm);
    }
}
