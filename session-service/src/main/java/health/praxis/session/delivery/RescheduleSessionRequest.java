package health.praxis.session.delivery;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;

/**
 * Another slot for a session.
 *
 * @param startsAt start of the slot
 * @param endsAt end of the slot, not part of it
 * @param roomId a room of the clinic, or null
 */
public record RescheduleSessionRequest(
        @NotNull Instant startsAt, @NotNull Instant endsAt, UUID roomId) {}
