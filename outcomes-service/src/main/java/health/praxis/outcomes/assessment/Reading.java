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
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * What was found at an assessment and what it came to; an amendment replaces all of it.
 *
 * @param raterId the practitioner who rated; null when nobody did, or it is not known who
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
        @Column(name = "rater_id") UUID raterId,
        @Column(name = "validity_note") String validityNote,

        @Enumerated(EnumType.STRING) @Column(name = "result_kind", columnDefinition = "text")
        ResultKind resultKind,

        @JdbcTypeCode(SqlTypes.JSON) Result result,
        @Column(name = "catalogue_version") String catalogueVersion,

        @Enumerated(EnumType.STRING) @Column(name = "read_with", columnDefinition = "text")
        Condition condition,

        @Column(name = "self_reported") Boolean selfReported) {

    static Reading of(
            MeasurementRequest request,
            Instant performedAt,
            Optional<UUID> rater,
            Result result,
            String catalogueVersion,
            Optional<Condition> condition,
            boolean selfReported) {
        return new Reading(
                request.timePoint(),
                performedAt,
                request.findings(),
                request.administration(),
                rater.orElse(null),
                request.validityNote(),
                result.kind(),
                result,
                catalogueVersion,
                condition.orElse(null),
                selfReported);
    }

    /** The same findings with another meaning. */
    Reading with(Result meaning) {
        return copy(meaning, condition);
    }

    /** The same, as read with a condition; with the one before when that is none. */
    Reading readWith(Optional<Condition> known) {
        return copy(result, known.orElse(condition));
    }

    private Reading copy(Result meaning, Condition readWith) {
        return new Reading(
                timePoint,
                performedAt,
                findings,
                administration,
                raterId,
                validityNote,
                meaning.kind(),
                meaning,
                catalogueVersion,
                readWith,
                selfReported);
    }

    /** How the instrument was administered, by whom, and which of several trials counted. */
    Map<Circumstance, String> circumstances() {
        Map<Circumstance, String> codes = administration.asCodes();
        if (findings.trials() != null) {
            codes.put(Circumstance.TRIAL_CHOICE, findings.trials().choice().name());
        }
        if (raterId != null) {
            codes.put(Circumstance.RATER, raterId.toString());
        }
        return codes;
    }
}
