package health.praxis.session.safety;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * Something that went wrong.
 *
 * @param patientId to whom
 * @param kind what
 * @param occurredAt when, or null for now
 * @param sessionId the session it happened in, or null; one that is not this person's is left out, as the answer shows
 * @param severityGrade CTCAE grade 1 to 5; staff must state it, others may leave it to a clinician
 * @param serious ICH E2A; staff must state it
 * @param seriousCriteria why it is serious; at least one exactly when it is
 * @param harm degree of harm; staff must state it
 * @param relatedActivity code of the exercise or activity, or null
 * @param description in words, or null
 * @param action what was done about it, in words, or null
 */
public record ReportAdverseEventRequest(
        @NotNull UUID patientId,
        @NotNull AdverseEventKind kind,
        Instant occurredAt,
        UUID sessionId,
        @Min(1) @Max(5) Integer severityGrade,
        Boolean serious,
        Set<@NotNull SeriousCriterion> seriousCriteria,
        Harm harm,

        @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*") @Size(max = 80)
        String relatedActivity,

        @Size(max = 4000) String description,
        @Size(max = 4000) String action) {

    public ReportAdverseEventRequest {
        seriousCriteria = seriousCriteria == null ? Set.of() : Set.copyOf(seriousCriteria);
    }

    /** This report with {@code session} as where it happened. */
    ReportAdverseEventRequest in(UUID session) {
        return new ReportAdverseEventRequest(
                patientId,
                kind,
                occurredAt,
                session,
                severityGrade,
                serious,
                seriousCriteria,
                harm,
                relatedActivity,
                description,
                action);
    }

    Grading grading() {
        return new Grading(severityGrade, serious, seriousCriteria, harm);
    }
}
