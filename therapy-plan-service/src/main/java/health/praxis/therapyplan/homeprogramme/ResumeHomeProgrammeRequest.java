package health.praxis.therapyplan.homeprogramme;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * @param clearedRedFlagIds every red flag that suspends the programme, each looked at and cleared
 * @param occurredAt when they were cleared, or null for now
 */
public record ResumeHomeProgrammeRequest(
        @NotEmpty @Size(max = 100) List<@NotNull UUID> clearedRedFlagIds, Instant occurredAt) {

    public ResumeHomeProgrammeRequest {
        clearedRedFlagIds = clearedRedFlagIds == null ? List.of() : List.copyOf(clearedRedFlagIds);
    }
}
