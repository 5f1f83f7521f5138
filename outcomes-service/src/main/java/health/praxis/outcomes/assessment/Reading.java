package health.praxis.outcomes.assessment;

import health.praxis.outcomes.instrument.Condition;
import health.praxis.outcomes.interpretation.Administration.Circumstance;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * What was found at an assessment and what it came to; an amendment replaces all of it.
 *
 * @param validityNote anything that limits the result, in words; never published
 * @param resultKind the kind of the result, to be asked for without reading it
 * @param catalogueVersion edition of the catalogue it was computed with
 * @param condition of the patient that the result was read with; null when none was known
 * @param selfReported whether the person or caregiver told it without staff; null for one that was recorded before this was kept
 */
@Embeddable
record Reading(
        @Enumerated(EnumType.STRING) @Column(name = "time_point", columnDefinition = "text")
        TimePoint timePoint,

        @Column(name = "performed_at") Instant performedAt,
        @JdbcTypeCode(SqlTypes.JSON) Findings findings,
        @JdbcTypeCode(SqlTypes.JSON) Circumstances administration,
        @Column(name = "validity_note") String validityNote,

        @Enumerated(EnumType.STRING) @Column(name = "result_kind", columnDefinition = "text")
        ResultKind resultKind,

        @JdbcTypeCode(SqlTypes.JSON) Result result,
        @Column(name = "catalogue_version") String catalogueVersion,

        @Enumerated(EnumType.STRING) @Column(name = "read_with", columnDefinition = "text")
        Condition condition,

        @Column(name = "self_reported") Boolean selfReported) {

    static Reading of(
            TimePoint timePoint,
            Instant performedAt,
            Findings findings,
            Circumstances administration,
            String validityNote,
            Result result,
            String catalogueVersion,
            Optional<Condition> condition,
            boolean selfReported) {
        return new Reading(
                timePoint,
                performedAt,
                findings,
                administration,
                validityNote,
                result.kind(),
                result,
                catalogueVersion,
                condition.orElse(null),
                selfReported);
    }

    /** The same findings, read with a condition. */
    Reading with(Result meaning, Condition known) {
        return new Reading(
                timePoint,
                performedAt,
                findings,
                administration,
                validityNote,
                meaning.kind(),
                meaning,
                catalogueVersion,
                known,
                selfReported);
    }

    /** How the instrument was administered and which of several trials counted. */
    Map<Circumstance, String> circumstances() {
        Map<Circumstance, String> codes = administration.asCodes();
        if (findings.trials() != null) {
            codes.put(Circumstance.TRIAL_CHOICE, findings.trials().choice().name());
        }
        return codes;
    }
}
