package health.praxis.patient.registration;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Where a person lives.
 *
 * @param lines street lines, none to five
 * @param city town
 * @param state region or state
 * @param postalCode postal code
 * @param country ISO 3166-1 alpha-2 code
 */
public record PostalAddress(
        @Size(max = 5) List<@NotNull @Size(min = 1, max = 200) String> lines,
        @Size(max = 100) String city,
        @Size(max = 100) String state,
        @Size(max = 20) String postalCode,
        @Pattern(regexp = "[A-Z]{2}") String country) {

    public PostalAddress {
        lines = lines == null ? List.of() : List.copyOf(lines);
    }
}
