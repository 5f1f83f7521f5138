package health.praxis.session.delivery;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;

/**
 * Who did not come.
 *
 * @param reason why, as far as is known
 * @param patientIds those of a group who did not come; null or empty means nobody came
 */
public record RecordNoShowRequest(
        @NotNull AbsenceReason reason, @Size(max = 20) Set<@NotNull UUID> patientIds) {

    public RecordNoShowRequest {
        patientIds = patientIds == null ? Set.of() : Set.copyOf(patientIds);
    }
}
