package health.praxis.outcomes.progress;

import java.util.Arrays;

/**
 * The exact distribution of Kendall's {@code K}, the number of concordant minus discordant pairs, for {@code n}
 * observations without ties when there is no trend (Kendall 1938).
 */
final class KendallDistribution {

    private final int pairs;
    /** {@code upTo[i]}: probability of at most {@code i} discordant pairs. */
    private final double[] upTo;

    KendallDistribution(int n) {
        this.pairs = n * (n - 1) / 2;
        double[] sums = new double[pairs + 1];
        Arrays.fill(sums, 1);
        for (int size = 2; size <= n; size++) {
            sums = withOneMore(sums, size);
        }
        this.upTo = sums;
    }

    /** An observation more is discordant with none to all of the others, each number of them equally likely. */
    private static double[] withOneMore(double[] sums, int size) {
        double[] next = new double[sums.length];
        double sum = 0;
        for (int discordant = 0; discordant < next.length; discordant++) {
            double below = discordant < size ? 0 : sums[discordant - size];
            double just = (sums[discordant] - below) / size;
            sum += just;
            next[discordant] = sum;
        }
        return next;
    }

    /** Probability that {@code K} is {@code k} or more. */
    double atLeast(int k) {
        return k > pairs ? 0 : upTo[(pairs - k) / 2];
    }

    /** The smallest possible {@code k} with {@code P(K >= k) <= tail}; above the number of pairs when there is none. */
    int upperQuantile(double tail) {
        int k = pairs + 2;
        while (k - 2 >= 0 && atLeast(k - 2) <= tail) {
            k -= 2;
        }
        return k;
    }
}
