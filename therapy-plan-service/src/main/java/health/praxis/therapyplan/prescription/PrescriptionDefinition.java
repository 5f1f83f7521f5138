package health.praxis.therapyplan.prescription;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * What is prescribed.
 *
 * @param dose amount, frequency and duration
 * @param focus what treatment works on, one to ten
 * @param technique how it is done
 * @param effortCeiling effort not to be exceeded, 0 to 10 as the person rates it, or null for none
 * @param deliveryMode where it takes place
 * @param startsOn first day, in the clinic's zone; may lie in the past
 */
public record PrescriptionDefinition(
        @NotNull Discipline discipline,
        @NotNull @Valid Dose dose,
        @NotEmpty @Size(max = 10) List<@NotNull Focus> focus,
        @NotNull @Valid Technique technique,
        @Min(0) @Max(10) Integer effortCeiling,
        @NotNull DeliveryMode deliveryMode,
        @NotNull LocalDate startsOn) {

    public PrescriptionDefinition {
        focus = focus == null ? List.of() : List.copyOf(focus);
    }
}
