package health.praxis.outcomes.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against published values. */
class StatisticsTest {

    /** Newcombe 1998, table I, method 3. */
    @ParameterizedTest
    @CsvSource({"81, 263, 0.2553, 0.3662", "15, 148, 0.0624, 0.1605", "0, 20, 0.0000, 0.1611", "1, 29, 0.0061, 0.1718"})
    void theScoreIntervalAgreesWithNewcombe(int reached, int people, double low, double high) {
        WilsonInterval interval = WilsonInterval.of(reached, people);

        assertThat(interval.low()).isCloseTo(low, within(0.00005));
        assertThat(interval.high()).isCloseTo(high, within(0.00005));
    }

    @Test
    void theScoreIntervalStaysBetweenNoneAndAll() {
        assertThat(WilsonInterval.of(0, 5).low()).isZero();
        assertThat(WilsonInterval.of(5, 5).high()).isEqualTo(1);
        assertThatThrownBy(() -> WilsonInterval.of(6, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> WilsonInterval.of(0, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    /** The table of intervals for a population median in introductory statistics texts: n, lower rank, level in percent. */
    @ParameterizedTest
    @CsvSource({
        "6, 1, 96.9", "7, 1, 98.4", "8, 1, 99.2", "9, 2, 96.1", "10, 2, 97.9", "11, 2, 98.8", "12, 3, 96.1",
        "13, 3, 97.8", "14, 3, 98.7", "15, 4, 96.5", "16, 4, 97.9", "17, 5, 95.1", "18, 5, 96.9", "19, 5, 98.1",
        "20, 6, 95.9"
    })
    void theMediansRanksAgreeWithTheTable(int n, int rank, double percent) {
        assertThat(Median.rank(n)).isEqualTo(rank);
        assertThat(100 * Median.level(n, rank)).isCloseTo(percent, within(0.0501));
    }

    @Test
    void fiveValuesHaveAMedianButNoInterval() {
        Median median = Median.of(new double[] {5, 1, 4, 2, 3});

        assertThat(median.value()).isEqualTo(3);
        assertThat(median.interval()).isEmpty();
    }

    @Test
    void tenValuesHaveTheMiddleOfTwoAndTheirSecondFromEitherEnd() {
        Median median = Median.of(IntStream.rangeClosed(1, 10).asDoubleStream().toArray());

        assertThat(median.value()).isEqualTo(5.5);
        assertThat(median.interval().orElseThrow().low()).isEqualTo(2);
        assertThat(median.interval().orElseThrow().high()).isEqualTo(9);
    }

    @Test
    void manyValuesHaveAnIntervalToo() {
        assertThat(Median.level(5_000, Median.rank(5_000))).isBetween(0.95, 0.952);
        assertThat(Median.rank(5_000)).isBetween(2_400, 2_450);
    }
}
