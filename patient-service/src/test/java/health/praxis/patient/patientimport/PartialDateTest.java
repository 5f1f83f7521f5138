package health.praxis.patient.patientimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {

    @ParameterizedTest
    @CsvSource({
        "2015, 2015-01-01, YEAR",
        "2015-06, 2015-06-01, MONTH",
        "2016-02-29, 2016-02-29, DAY",
        "2015-06-30T23:30:00-05:00, 2015-06-30, INSTANT",
        "2015-06-30T23:30:00.123+14:00, 2015-06-30, INSTANT",
    })
    void isAsPreciseAsItWasWritten(String text, LocalDate date, PartialDate.Precision precision) {
        var parsed = PartialDate.parse(text);

        assertThat(parsed.date()).isEqualTo(date);
        assertThat(parsed.precision()).isEqualTo(precision);
    }

    @Test
    void anInstantKeepsTheMomentAndTheDayOfItsOffset() {
        var parsed = PartialDate.parse("2015-06-30T23:30:00-05:00");

        assertThat(parsed.instant()).contains(Instant.parse("2015-07-01T04:30:00Z"));
        assertThat(parsed.date()).isEqualTo("2015-06-30");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "15", "2015-13", "2015-02-30", "2015-06-30T23:30:00", "yesterday!"})
    void refusesWhatIsNoDate(String text) {
        assertThatThrownBy(() -> PartialDate.parse(text)).isInstanceOf(DateTimeException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-15T12:00:00Z, false",
        "2026-01-15T12:00:01Z, true",
        "2026-01-16, false",
        "2026-01-17, true",
        "2026, false",
        "2027, true",
    })
    void liesAfterAMomentOnlyWhenItDoesEverywhere(String text, boolean after) {
        assertThat(PartialDate.parse(text).isAfter(Instant.parse("2026-01-15T12:00:00Z")))
                .isEqualTo(after);
    }
}
