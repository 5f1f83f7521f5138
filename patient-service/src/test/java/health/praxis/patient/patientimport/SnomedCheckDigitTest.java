package health.praxis.patient.patientimport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SnomedCheckDigitTest {

    @ParameterizedTest
    @ValueSource(strings = {"230690007", "26929004", "22298006", "124171000119105", "138875005"})
    void acceptsPublishedCodes(String code) {
        assertThat(SnomedCheckDigit.isValid(code)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "00000", "12345", "023069000", "23069000x", "230690008", "1234567890123456789"})
    void refusesWhatIsNoCode(String code) {
        assertThat(SnomedCheckDigit.isValid(code)).isFalse();
    }

    @Property
    void eachNumberHasExactlyOneCheckDigit(@ForAll @LongRange(min = 10_000, max = 99_999_999) long number) {
        assertThat(digits().filter(digit -> SnomedCheckDigit.isValid("" + number + digit)))
                .hasSize(1);
    }

    @Property
    void aSwapOfTwoNeighboursIsFound(
            @ForAll @LongRange(min = 1_000_000, max = 99_999_999) long number, @ForAll @IntRange(max = 5) int at) {
        var code = digits().mapToObj(digit -> "" + number + digit)
                .filter(SnomedCheckDigit::isValid)
                .findFirst()
                .orElseThrow();
        Assume.that(code.charAt(at) != code.charAt(at + 1));

        var swapped = code.substring(0, at) + code.charAt(at + 1) + code.charAt(at) + code.substring(at + 2);

        assertThat(SnomedCheckDigit.isValid(swapped)).isFalse();
    }

    private static IntStream digits() {
        return IntStream.range(0, 10);
    }
}
