package health.praxis.session.safety;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * How a red flag ends.
 *
 * @param outcome what came of it
 * @param note in words, or null
 */
public record ResolveRedFlagRequest(
        @NotNull RedFlagOutcome outcome, @Size(max = 2000) String note) {}
