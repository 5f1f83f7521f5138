package health.praxis.patient.caregiver;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Something a caregiver was trained in.
 *
 * @param technique what
 * @param note more about it, needed for {@code other}; stays in this service
 * @param trainedOn when
 * @param trainedBy the practitioner who trained them
 */
public record Training(
        @NotNull SafeAssistance technique,
        @Size(max = 500) String note,
        @NotNull LocalDate trainedOn,
        @NotNull UUID trainedBy) {}
