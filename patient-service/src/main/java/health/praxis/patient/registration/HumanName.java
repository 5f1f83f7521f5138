package health.praxis.patient.registration;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * A name in any script. One of family and given names is present.
 *
 * @param use what it is used for: official, usual, nickname, old or maiden
 * @param family family name, or null for people who have none
 * @param given given names in their order
 * @param prefix titles before the name
 */
public record HumanName(
        @NotNull @Pattern(regexp = "official|usual|nickname|old|maiden")
        String use,

        @Size(max = 200) String family,
        @Size(max = 10) List<@NotNull @Size(min = 1, max = 200) String> given,
        @Size(max = 10) List<@NotNull @Size(min = 1, max = 40) String> prefix) {

    public HumanName {
        given = given == null ? List.of() : List.copyOf(given);
        prefix = prefix == null ? List.of() : List.copyOf(prefix);
    }

    boolean withoutAnyPart() {
        return (family == null || family.isBlank()) && given.isEmpty();
    }
}
