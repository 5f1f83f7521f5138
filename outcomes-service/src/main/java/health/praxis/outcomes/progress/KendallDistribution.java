package health.praxis.outcomes.progress;

/**
 * The exact distribution of Kendall's {@code K}, the number of concordant minus discordant pairs, for {@code n}
 * observations without ties when there is no trend (Kendall 1938).
 */
final class KendallDistribution {

    private final int pairs;
    /** {@code probabilities[i]}: probability of exactly {@code i} discordant pairs. */
    private final double[] probabilities;

    KendallDistribution(int n) {
        this.pairs = n * (n - 1) / 2;
        double[] current = new double[pairs + 1];
        current[0] = 1;
        for (int size = 2; size <= n; size++) {
            double[] next = new double[pairs + 1];
            for (int discordant = 0; discordant <= size * (size - 1) / 2; discordant++) {
                for (int added = 0; added < size && added <= discordant; added++) {
                    next[discordant] += current[discordant - added] / size;
                }
            }
            current = next;
        }
        this.probabilities = current;
    }

    /** Probability that {@code K} is {@code k} or more. */
    double atLeast(int k) {
        double sum = 0;
        for (int discordant = 0; discordant <= (pairs - k) / 2 && pairs - k >= 0; discordant++) {
            sum += probabilities[discordant];
        }
        return sum;
    }

    /** The smallest possible {@code k} with {@code P(K >= k) <= tail}; above the number of pairs when there is none. */
    int upperQuantile(double tail) {
        for (int k = pairs % 2; k <= pairs; k += 2) {
            if (atLeast(k) <= tail) {
                return k;
            }
        }
        return pairs + 2;
    }
}
