package health.praxis.therapyplan.goal;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * Goal Attainment Scaling (Kiresuk and Sherman 1968): five levels of attainment in the person's own terms.
 *
 * @param levels descriptions of −2, −1, 0, +1 and +2 in this order, 0 being what is expected
 * @param importance 0 to 3, for the person
 * @param difficulty 0 to 3, for the team
 * @param due the day for which the expected level is meant
 */
public record AttainmentScale(
        @NotNull @Size(min = 5, max = 5) List<@NotBlank @Size(max = 500) String> levels,
        @NotNull @Min(0) @Max(3) Integer importance,
        @NotNull @Min(0) @Max(3) Integer difficulty,
        @NotNull LocalDate due) {

    public AttainmentScale {
        levels = levels == null ? List.of() : List.copyOf(levels);
    }
}
