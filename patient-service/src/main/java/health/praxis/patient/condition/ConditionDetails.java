package health.praxis.patient.condition;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * What a clinician or an EHR knows about a condition, apart from its kind and status.
 *
 * @param codes codes for the diagnosis, the most exact first
 * @param onset when it began, or null when not known
 * @param onsetPrecision how much of the onset is known; the day when left out
 * @param diagnosedOn when it was diagnosed, or null; may lie before the onset, as in Huntington's disease
 * @param severity or null
 * @param affectedSide or null
 * @param trajectory a clinician's word against the default of the kind, or null
 */
@Embeddable
public record ConditionDetails(
        @JdbcTypeCode(SqlTypes.JSON) @Size(max = 10) List<@NotNull @Valid ConditionCode> codes,

        LocalDate onset,

        @Enumerated(EnumType.STRING) @Column(name = "onset_precision")
        OnsetPrecision onsetPrecision,

        @Column(name = "diagnosed_on") LocalDate diagnosedOn,
        @Enumerated(EnumType.STRING) Severity severity,

        @Enumerated(EnumType.STRING) @Column(name = "affected_side")
        AffectedSide affectedSide,

        @Enumerated(EnumType.STRING) Trajectory trajectory) {

    public ConditionDetails {
        codes = codes == null ? List.of() : List.copyOf(codes);
        if (onset == null) {
            onsetPrecision = null;
        } else {
            onsetPrecision = onsetPrecision == null ? OnsetPrecision.DAY : onsetPrecision;
            onset = onsetPrecision.earliest(onset);
        }
    }

    Optional<LocalDate> latestOnset() {
        return Optional.ofNullable(onset).map(date -> onsetPrecision.latest(date));
    }

    /**
     * The recovery phase on a day; empty for kinds without phases, without an onset, and when the onset is known too
     * roughly to say.
     */
    Optional<RecoveryPhase> phase(ConditionKind kind, LocalDate today) {
        if (onset == null) {
            return Optional.empty();
        }
        var latest = latestOnset().orElseThrow();
        var earliest = onset.isAfter(today) ? today : onset;
        var phase = RecoveryPhase.on(kind, earliest, today);
        return phase.equals(RecoveryPhase.on(kind, latest.isAfter(today) ? today : latest, today))
                ? phase
                : Optional.empty();
    }
}
