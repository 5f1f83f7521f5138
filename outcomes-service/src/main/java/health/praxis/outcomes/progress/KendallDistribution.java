package health.praxis.outcomes.progress;

import java.util.Arrays;

/**
 * The exact distribution of Kendall's {@code K}, the number of concordant minus discordant pairs, for observations without
 * equal values when there is no trend (Kendall 1938).
 *
 * <p>Where {@code t} observations share a time, their pairs are neither. The discordant ones of the others are then the
 * inversions of a multiset, whose numbers are the coefficients of the Gaussian multinomial {@code [n]_q! / prod [t_i]_q!}
 * (MacMahon), with {@code [n]_q! = 1 (1 + q) ... (1 + q + ... + q^(n-1))}.
 */
final class KendallDistribution {

    /** Of different times. */
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

    /** @param sharing how many observations there are at each time */
    KendallDistribution(int[] sharing) {
        int n = 0;
        int between = 0;
        for (int size : sharing) {
            between += n * size;
            n += size;
        }
        this.pairs = between;
        double[] sums = new double[pairs + 1];
        Arrays.fill(sums, 1);
        int size = 0;
        for (int together : sharing) {
            for (int each = 1; each <= together; each++) {
                size++;
                // each step is a Gaussian binomial over a number, so that nothing grows
                sums = withoutOrderOf(withOneMore(sums, size), each);
            }
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

    /** The reverse of one more: the pairs of an observation with those before it at its own time are not counted. */
    private static double[] withoutOrderOf(double[] sums, int size) {
        if (size == 1) {
            return sums;
        }
        double[] before = new double[sums.length];
        for (int discordant = 0; discordant < before.length; discordant++) {
            double just = sums[discordant] - (discordant == 0 ? 0 : sums[discordant - 1]);
            before[discordant] = size * just + (discordant < size ? 0 : before[discordant - size]);
        }
        return before;
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
