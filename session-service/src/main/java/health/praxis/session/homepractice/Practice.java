package health.praxis.session.homepractice;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What was practised on one day and how it was borne.
 *
 * @param homeProgrammeId the programme it belongs to, or null
 * @param practisedOn the day; not ahead of today anywhere
 * @param items what was practised
 * @param effort perceived effort 0 to 10, or null
 * @param pain pain 0 to 10, or null
 * @param feltSafe whether the person felt safe, or null when it was not asked
 * @param comment in words, or null
 */
public record Practice(
        UUID homeProgrammeId,
        @NotNull LocalDate practisedOn,
        @NotEmpty @Size(max = 50) List<@NotNull @Valid PractisedItem> items,
        @Min(0) @Max(10) Integer effort,
        @Min(0) @Max(10) Integer pain,
        Boolean feltSafe,
        @Size(max = 2000) String comment) {

    public Practice {
        items = items == null ? List.of() : List.copyOf(items);
    }

    int minutes() {
        return items.stream().mapToInt(PractisedItem::minutes).sum();
    }

    int repetitions() {
        return items.stream().mapToInt(PractisedItem::repetitions).sum();
    }
}
