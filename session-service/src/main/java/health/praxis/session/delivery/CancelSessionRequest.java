package health.praxis.session.delivery;

import jakarta.validation.constraints.NotNull;

/** @param reason why it does not take place */
public record CancelSessionRequest(@NotNull CancellationReason reason) {}
