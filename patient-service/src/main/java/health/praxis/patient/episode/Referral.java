package health.praxis.patient.episode;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * How the person came.
 *
 * @param referredOn when, or null when not known
 * @param reason why, in words; stays in this service
 */
public record Referral(
        @NotNull ReferralSource source,
        LocalDate referredOn,
        @Size(max = 2000) String reason) {}
