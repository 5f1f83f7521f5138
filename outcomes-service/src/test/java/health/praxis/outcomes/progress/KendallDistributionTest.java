package health.praxis.outcomes.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The distribution of Kendall's {@code K} where observations share times, against counting every order. */
class KendallDistributionTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1,1,1,1,1",
                "2,1,1,1",
                "1,1,2,1",
                "2,2,1",
                "3,2",
                "1,3,3",
                "2,2,2,1",
                "4,1,1,1",
                "5",
                "2,2,2,2",
                "1,1,3,1,2"
            })
    void isTheShareOfTheOrdersThatHaveAsMuch(String groups) {
        int[] sharing =
                Arrays.stream(groups.split(",")).mapToInt(Integer::parseInt).toArray();
        int[] times = IntStream.range(0, sharing.length)
                .flatMap(time -> IntStream.generate(() -> time).limit(sharing[time]))
                .toArray();
        int pairs = 0;
        for (int i = 0; i < times.length; i++) {
            for (int j = i + 1; j < times.length; j++) {
                pairs += times[i] != times[j] ? 1 : 0;
            }
        }
        long[] orders = new long[2 * pairs + 1];
        count(times, new int[times.length], 0, orders, pairs);
        long all = Arrays.stream(orders).sum();
        KendallDistribution distribution = new KendallDistribution(sharing);

        for (int k = -pairs; k <= pairs; k += 2) {
            long asMuch = Arrays.stream(orders, k + pairs, orders.length).sum();
            assertThat(distribution.atLeast(k)).as("K >= %d", k).isCloseTo((double) asMuch / all, within(1e-12));
        }
        assertThat(distribution.atLeast(pairs + 2)).isZero();
    }

    /** Puts the ranks on the points in every order and counts each {@code K}. */
    private static void count(int[] times, int[] ranks, int placed, long[] orders, int pairs) {
        if (placed == times.length) {
            orders[k(times, ranks) + pairs]++;
            return;
        }
        for (int rank = 1; rank <= times.length; rank++) {
            int candidate = rank;
            if (Arrays.stream(ranks, 0, placed).noneMatch(each -> each == candidate)) {
                ranks[placed] = rank;
                count(times, ranks, placed + 1, orders, pairs);
            }
        }
    }

    private static int k(int[] times, int[] ranks) {
        int k = 0;
        for (int i = 0; i < times.length; i++) {
            for (int j = i + 1; j < times.length; j++) {
                k += Integer.signum(times[j] - times[i]) * Integer.signum(ranks[j] - ranks[i]);
            }
        }
        return k;
    }

    @Test
    void withoutSharedTimesItIsTheOneOfThatManyObservations() {
        int[] alone = IntStream.generate(() -> 1).limit(30).toArray();
        KendallDistribution shared = new KendallDistribution(alone);
        KendallDistribution distinct = new KendallDistribution(30);

        for (int k = 435; k >= -435; k -= 2) {
            assertThat(shared.atLeast(k)).isCloseTo(distinct.atLeast(k), within(1e-12));
        }
    }

    @Test
    void staysExactForAHundredPointsInPairs() {
        int[] twins = IntStream.generate(() -> 2).limit(50).toArray();
        KendallDistribution distribution = new KendallDistribution(twins);
        int pairs = 4950 - 50;

        assertThat(distribution.atLeast(-pairs)).isCloseTo(1, within(1e-9));
        for (int k = 0; k <= pairs; k += 98) {
            assertThat(distribution.atLeast(k) + distribution.atLeast(-k + 2)).isCloseTo(1, within(1e-9));
        }
    }

    @Test
    void theApproximationForManyPointsIsTheExactValueToWithinOneStep() {
        for (int times = 15; times <= 50; times++) {
            int[] twins = IntStream.generate(() -> 2).limit(times).toArray();
            KendallTail exact = KendallTail.of(twins);
            KendallTail approximate = KendallTail.approximate(twins);

            assertThat(approximate.k()).as("%d times", times).isBetween(exact.k() - 2, exact.k() + 2);
            assertThat(exact.confidence()).isBetween(0.95, 0.96);
        }
    }
}
