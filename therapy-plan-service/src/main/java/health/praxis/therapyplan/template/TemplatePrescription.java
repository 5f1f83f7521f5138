package health.praxis.therapyplan.template;

import health.praxis.therapyplan.prescription.DeliveryMode;
import health.praxis.therapyplan.prescription.Discipline;
import health.praxis.therapyplan.prescription.Dose;
import health.praxis.therapyplan.prescription.Focus;
import health.praxis.therapyplan.prescription.PrescriptionDefinition;
import health.praxis.therapyplan.prescription.Technique;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;

/**
 * A prescription of a template.
 *
 * @param startsAfterDays its first day, counted from the plan's first day
 */
public record TemplatePrescription(
        @NotNull Discipline discipline,
        @NotNull @Valid Dose dose,
        @NotEmpty List<@NotNull Focus> focus,
        @NotNull @Valid Technique technique,
        @Min(0) @Max(10) Integer effortCeiling,
        @NotNull DeliveryMode deliveryMode,
        @NotNull @Min(0) @Max(365) Integer startsAfterDays) {

    public TemplatePrescription {
        focus = List.copyOf(focus);
    }

    PrescriptionDefinition from(LocalDate startsOn) {
        return new PrescriptionDefinition(
                discipline, dose, focus, technique, effortCeiling, deliveryMode, startsOn.plusDays(startsAfterDays));
    }
}
