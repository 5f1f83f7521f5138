package health.praxis.session.tolerance;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A pause in the practice.
 *
 * @param patientId who rested; null in a request means the session's only patient
 * @param startedAt when it began
 * @param minutes how long it took, 1 to 240
 * @param reason why
 */
public record RestBreak(
        UUID patientId,
        @NotNull Instant startedAt,
        @NotNull @Min(1) @Max(240) int minutes,
        @NotNull RestReason reason) {

    Instant endedAt() {
        return startedAt.plus(Duration.ofMinutes(minutes));
    }

    /** The same break, of {@code patient} when it names nobody. */
    public RestBreak orOf(UUID patient) {
        return patientId != null ? this : new RestBreak(patient, startedAt, minutes, reason);
    }
}
