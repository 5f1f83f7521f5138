package health.praxis.session.homepractice;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/**
 * A practice to put on record.
 *
 * @param id a UUIDv7 that an offline client made for it, or null for one made here
 * @param patientId who practised
 * @param practice what and how
 */
public record LogHomePracticeRequest(
        UUID id, @NotNull UUID patientId, @NotNull @Valid Practice practice) {}
