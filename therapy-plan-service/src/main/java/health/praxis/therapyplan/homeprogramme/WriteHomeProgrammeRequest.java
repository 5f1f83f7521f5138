package health.praxis.therapyplan.homeprogramme;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** @param items all that is to be practised, one to forty items */
public record WriteHomeProgrammeRequest(
        @NotEmpty @Size(max = 40) List<@NotNull @Valid HomeExercise> items) {

    public WriteHomeProgrammeRequest {
        items = items == null ? List.of() : List.copyOf(items);
    }
}
