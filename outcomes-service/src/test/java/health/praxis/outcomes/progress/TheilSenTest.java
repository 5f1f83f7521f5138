package health.praxis.outcomes.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TheilSenTest {

    private static final double[] FIVE_YEARS = {1, 2, 3, 4, 5};
    /** Smith's cloud-seeding data, Example 9.1 of Hollander, Wolfe and Chicken, Nonparametric Statistical Methods. */
    private static final double[] RAINFALL_RATIO = {1.26, 1.27, 1.12, 1.16, 1.03};

    @Test
    void slopeIsTheMedianOfAllPairs() {
        // Pairs in order: -0.15 -0.13 -0.08 -0.07 -0.0575 -0.055 -0.045 -0.0333 0.01 0.04; the middle two averaged.
        TheilSen.Estimate estimate =
                TheilSen.estimate(FIVE_YEARS, RAINFALL_RATIO).orElseThrow();

        assertThat(estimate.slope()).isCloseTo(-0.05625, within(1e-12));
    }

    @Test
    void fiveOfFivePointsNeedEveryPairForNinetyFivePercent() {
        // P(K >= 8) = 5/120 > 0.025 and P(K >= 10) = 1/120: C = 8, so slopes number 1 and 10 of 10.
        TheilSen.Interval interval = TheilSen.estimate(FIVE_YEARS, RAINFALL_RATIO)
                .orElseThrow()
                .interval()
                .orElseThrow();

        assertThat(interval.lower()).isCloseTo(-0.15, within(1e-12));
        assertThat(interval.upper()).isCloseTo(0.04, within(1e-12));
        assertThat(interval.confidence()).isCloseTo(1 - 2.0 / 120, within(1e-12));
    }

    @Test
    void sixPointsLeaveOutTheOutermostPair() {
        // n = 6: P(K >= 13) = 6/720 <= 0.025 < P(K >= 11) = 20/720, C = 11, so slopes number 2 and 14 of 15.
        double[] x = {0, 1, 2, 3, 4, 5};
        double[] y = {0, 10, 1, 2, 3, 4};
        TheilSen.Interval interval =
                TheilSen.estimate(x, y).orElseThrow().interval().orElseThrow();

        assertThat(interval.confidence()).isCloseTo(1 - 12.0 / 720, within(1e-12));
        assertThat(interval.lower()).isCloseTo(-4, within(1e-12));
        assertThat(interval.upper()).isCloseTo(1, within(1e-12));
    }

    @Test
    void sensOwnExampleHasTheSlopeAndTheLimitsThatWereCorrectedSince() {
        // Sen 1968, J Am Stat Assoc 63:1379-1389: slope 4; limits 26/7 and 35/8 from the right list of slopes.
        double[] time = {1, 2, 3, 4, 10, 12, 18};
        double[] value = {9, 15, 19, 20, 45, 55, 78};
        TheilSen.Estimate estimate = TheilSen.estimate(time, value).orElseThrow();

        assertThat(estimate.slope()).isEqualTo(4);
        assertThat(estimate.interval().orElseThrow().lower()).isCloseTo(26.0 / 7, within(1e-12));
        assertThat(estimate.interval().orElseThrow().upper()).isCloseTo(35.0 / 8, within(1e-12));
    }

    @Test
    void fourPointsHaveASlopeAndNoInterval() {
        TheilSen.Estimate estimate = TheilSen.estimate(new double[] {0, 1, 2, 3}, new double[] {0, 2, 4, 6})
                .orElseThrow();

        assertThat(estimate.slope()).isEqualTo(2);
        assertThat(estimate.interval()).isEmpty();
    }

    @Test
    void pointsAtOneTimeHaveNoSlope() {
        assertThat(TheilSen.estimate(new double[] {1, 1}, new double[] {2, 3})).isEmpty();
    }

    @Test
    void twoPointsAtOneTimeHaveTheIntervalOfTheOtherPairs() {
        // Two of five at one time leave 9 pairs; K = 9 has the probability 1/60, and 7 is too frequent.
        TheilSen.Estimate estimate = TheilSen.estimate(new double[] {0, 0, 1, 2, 3}, new double[] {0, 1, 2, 4, 4.5})
                .orElseThrow();

        assertThat(estimate.interval().orElseThrow().lower()).isCloseTo(0.5, within(1e-12));
        assertThat(estimate.interval().orElseThrow().upper()).isCloseTo(2, within(1e-12));
        assertThat(estimate.interval().orElseThrow().confidence()).isCloseTo(1 - 2.0 / 60, within(1e-12));
    }

    @Test
    void whereTooManyShareATimeThereIsNoInterval() {
        // Of two times two and one, the rarest order has the probability 1/30.
        TheilSen.Estimate estimate = TheilSen.estimate(new double[] {0, 0, 1, 1, 2}, new double[] {0, 0, 1, 2, 3})
                .orElseThrow();

        assertThat(estimate.interval()).isEmpty();
        assertThat(estimate.noInterval()).contains(TheilSen.NoInterval.TWO_AT_ONE_TIME);
    }

    @Test
    void kendallTailsAreThoseOfThePublishedTables() {
        assertThat(new KendallDistribution(4).atLeast(6)).isCloseTo(0.042, within(5e-4));
        assertThat(new KendallDistribution(5).atLeast(8)).isCloseTo(0.042, within(5e-4));
        assertThat(new KendallDistribution(8).atLeast(16)).isCloseTo(0.031, within(5e-4));
        assertThat(new KendallDistribution(8).atLeast(18)).isCloseTo(0.016, within(5e-4));
        assertThat(new KendallDistribution(9).atLeast(20)).isCloseTo(0.022, within(5e-4));
        assertThat(new KendallDistribution(10).atLeast(21)).isCloseTo(0.036, within(5e-4));
        assertThat(new KendallDistribution(10).atLeast(23)).isCloseTo(0.023, within(5e-4));
        assertThat(new KendallDistribution(10).upperQuantile(0.025)).isEqualTo(23);
    }

    @Test
    void noValueOfFourPointsIsRareEnough() {
        assertThat(new KendallDistribution(4).upperQuantile(0.025)).isGreaterThan(6);
    }

    @Test
    void theApproximationForManyPointsIsTheExactValueToWithinOneStep() {
        for (int n = 30; n <= KendallTail.EXACT_UP_TO; n++) {
            KendallTail exact = KendallTail.of(n);
            KendallTail approximate = KendallTail.approximate(n);

            assertThat(approximate.k()).as("%d points", n).isBetween(exact.k() - 2, exact.k() + 2);
            assertThat((approximate.k() - exact.k()) % 2).isZero();
            assertThat(exact.confidence()).isBetween(0.95, 0.96);
            assertThat(approximate.confidence()).isEqualTo(0.95);
        }
    }

    @Test
    void isExactUpToAHundredPoints() {
        KendallDistribution distribution = new KendallDistribution(KendallTail.EXACT_UP_TO);
        KendallTail last = KendallTail.of(KendallTail.EXACT_UP_TO);

        assertThat(last.k()).isEqualTo(distribution.upperQuantile(0.025));
        assertThat(last.confidence()).isEqualTo(1 - 2 * distribution.atLeast(last.k()));
        assertThat(KendallTail.of(KendallTail.EXACT_UP_TO + 1)).isEqualTo(KendallTail.approximate(101));
    }

    @Test
    void everyDaysResultOfTwoYearsStillHasAnInterval() {
        // A loss of 0.01 a day under a ripple: the exact distribution of so many points would take minutes.
        double[] day = IntStream.range(0, 730).asDoubleStream().toArray();
        double[] score =
                Arrays.stream(day).map(each -> 5 - 0.01 * each + Math.sin(each)).toArray();

        TheilSen.Interval interval =
                TheilSen.estimate(day, score).orElseThrow().interval().orElseThrow();

        assertThat(interval.contains(-0.01)).isTrue();
        assertThat(interval.contains(0)).isFalse();
        assertThat(interval.upper() - interval.lower()).isLessThan(0.001);
    }
}
