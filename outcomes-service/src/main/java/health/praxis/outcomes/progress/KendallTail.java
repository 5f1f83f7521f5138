package health.praxis.outcomes.progress;

import java.util.stream.IntStream;

/**
 * From which {@code K} on a trend is beyond chance: the smallest {@code k} with {@code P(K >= k) <= 0.025}.
 *
 * <p>Exact up to {@link #EXACT_UP_TO} points, computed once. Above, by the normal distribution with Kendall's variance and his
 * correction for continuity, which agrees with the exact value from 30 points on to within one step: somebody who reports every
 * day is judged as quickly as anybody else.
 *
 * @param k above the number of pairs where no value is rare enough
 * @param confidence one minus both tails; 0.95 where it is approximated
 */
record KendallTail(int k, double confidence) {

    static final int EXACT_UP_TO = 100;

    private static final double TAIL = 0.025;
    /** The normal deviate with 0.025 beyond it. */
    private static final double DEVIATE = 1.959963984540054;

    private static final KendallTail[] EXACT =
            IntStream.rangeClosed(0, EXACT_UP_TO).mapToObj(KendallTail::exact).toArray(KendallTail[]::new);

    /** @param n number of points, at least 2 */
    static KendallTail of(int n) {
        return n <= EXACT_UP_TO ? EXACT[n] : approximate(n);
    }

    /** @param sharing how many points there are at each time */
    static KendallTail of(int[] sharing) {
        int n = IntStream.of(sharing).sum();
        if (sharing.length == n) {
            return of(n);
        }
        return n <= EXACT_UP_TO ? exact(new KendallDistribution(sharing)) : approximate(sharing);
    }

    private static KendallTail exact(int n) {
        return exact(new KendallDistribution(n));
    }

    private static KendallTail exact(KendallDistribution distribution) {
        int k = distribution.upperQuantile(TAIL);
        return new KendallTail(k, 1 - 2 * distribution.atLeast(k));
    }

    static KendallTail approximate(int n) {
        return approximate(pairs(n), pairs(n) * (2.0 * n + 5) / 9);
    }

    /** The variance is less what the points of one time would have had among themselves (Kendall 1970, for ties in one). */
    static KendallTail approximate(int[] sharing) {
        int n = IntStream.of(sharing).sum();
        long pairs = pairs(n);
        double variance = pairs * (2.0 * n + 5) / 9;
        for (int together : sharing) {
            pairs -= pairs(together);
            variance -= pairs(together) * (2.0 * together + 5) / 9;
        }
        return approximate(pairs, variance);
    }

    private static long pairs(int n) {
        return (long) n * (n - 1) / 2;
    }

    private static KendallTail approximate(long pairs, double variance) {
        double deviation = Math.sqrt(variance);
        int k = (int) Math.ceil(1 + DEVIATE * deviation);
        boolean possible = (k - pairs) % 2 == 0;
        return new KendallTail(possible ? k : k + 1, 1 - 2 * TAIL);
    }
}
