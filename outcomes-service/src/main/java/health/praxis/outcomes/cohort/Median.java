package health.praxis.outcomes.cohort;

import java.util.Arrays;
import java.util.Optional;

/**
 * A median and its distribution-free interval from order statistics: the narrowest symmetric pair of ranks whose exact
 * level, by the binomial distribution with one half, is at least 95 % (Conover WJ, Practical Nonparametric Statistics, 3rd
 * ed., 1999, section 3.2). From 6 values on; fewer cannot reach the level.
 *
 * @param interval absent with fewer than 6 values
 */
record Median(double value, Optional<Interval> interval) {

    private static final double LEVEL = 0.95;

    /**
     * @param low value of the lower rank
     * @param high value of the upper rank
     * @param level exact, 0.95 to 1
     */
    record Interval(double low, double high, double level) {}

    /** @param values one or more */
    static Median of(double[] values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("nothing has no median");
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        double middle = n % 2 == 1 ? sorted[n / 2] : (sorted[n / 2 - 1] + sorted[n / 2]) / 2;
        int rank = rank(n);
        return new Median(
                middle,
                rank == 0
                        ? Optional.empty()
                        : Optional.of(new Interval(sorted[rank - 1], sorted[n - rank], level(n, rank))));
    }

    /** The highest lower rank, counted from 1, whose interval keeps the level; 0 when there is none. */
    static int rank(int n) {
        int rank = 0;
        while (2 * (rank + 1) <= n && level(n, rank + 1) >= LEVEL) {
            rank++;
        }
        return rank;
    }

    /** The exact level of the interval from the rank-th lowest to the rank-th highest of n values. */
    static double level(int n, int rank) {
        double tail = 0;
        double logWays = 0;
        for (int below = 0; below < rank; below++) {
            tail += Math.exp(logWays - n * Math.log(2));
            logWays += Math.log(n - below) - Math.log(below + 1);
        }
        return 1 - 2 * tail;
    }
}
