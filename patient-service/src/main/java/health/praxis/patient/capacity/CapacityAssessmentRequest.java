package health.praxis.patient.capacity;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * What an assessment found.
 *
 * @param assessedOn the day, today in the clinic when left out
 * @param note on what ground; stays in this service
 */
public record CapacityAssessmentRequest(
        @NotNull Capacity capacity,
        LocalDate assessedOn,
        @Size(max = 2000) String note) {}
