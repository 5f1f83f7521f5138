package health.praxis.session.tolerance;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;

/**
 * How it was at one moment.
 *
 * @param patientId whose sample it is; null in a request means the session's only patient
 * @param at when it was asked
 * @param effort perceived effort 0 (none) to 10 (most), or null
 * @param energy energy 0 (none) to 10 (most), or null
 * @param pain pain 0 (none) to 10 (worst), or null
 * @param painQuality what the pain feels like, or null
 */
public record ToleranceSample(
        UUID patientId,
        @NotNull Instant at,
        @Min(0) @Max(10) Integer effort,
        @Min(0) @Max(10) Integer energy,
        @Min(0) @Max(10) Integer pain,
        PainQuality painQuality) {

    /** The same sample, of {@code patient} when it names nobody. */
    public ToleranceSample orOf(UUID patient) {
        return patientId != null ? this : new ToleranceSample(patient, at, effort, energy, pain, painQuality);
    }
}
