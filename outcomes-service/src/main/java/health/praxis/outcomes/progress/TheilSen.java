package health.praxis.outcomes.progress;

import health.praxis.outcomes.instrument.Keyed;
import java.util.Arrays;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The slope of a line through few points that one odd point cannot spoil: the median of the slopes of all pairs (Theil
 * 1950), with the distribution-free interval of Sen 1968 from the distribution of Kendall's {@code K}, exact up to 100 points.
 *
 * <p>With {@code N} pairs in ascending order of slope and {@code C = k - 2}, where {@code k} is the smallest value with
 * {@code P(K >= k) <= 0.025}, the interval runs from slope number {@code (N - C) / 2} to slope number {@code (N + C) / 2
 * + 1}. Four points cannot carry 95 %, so it is given from five points on. Points that share a time have no slope between them:
 * {@code N} and the distribution are then those of the other pairs, and where so many share one that no {@code K} is rare enough
 * there is no interval. With equal values the interval is at least as wide as it needs to be.
 */
public final class TheilSen {

    /** Fewer points than this have a slope but no interval. */
    public static final int POINTS_FOR_INTERVAL = 5;

    private TheilSen() {}

    /**
     * @param slope median change of {@code y} per unit of {@code x}
     * @param interval 95 % or a little more; absent below five points, and when too many share a time
     * @param points from which it was estimated
     */
    public record Estimate(double slope, Optional<Interval> interval, int points) {

        /** Why there is no interval; absent when there is one. */
        public Optional<NoInterval> noInterval() {
            if (interval.isPresent()) {
                return Optional.empty();
            }
            return Optional.of(
                    points < POINTS_FOR_INTERVAL ? NoInterval.FEWER_THAN_FIVE_POINTS : NoInterval.TWO_AT_ONE_TIME);
        }
    }

    /** Why a slope has no interval. */
    public enum NoInterval implements Keyed {
        /** Too few for 95 %. */
        FEWER_THAN_FIVE_POINTS,
        /** So many that what is left is too few for 95 %. */
        TWO_AT_ONE_TIME,
        /** Not even a slope. */
        NO_SLOPE
    }

    /**
     * The slopes that cannot be excluded.
     *
     * @param confidence the exact coverage, at least 0.95; 0.95 where it is approximated, above 100 points
     */
    public record Interval(double lower, double upper, double confidence) {

        public boolean contains(double slope) {
            return lower <= slope && slope <= upper;
        }
    }

    /** The estimate, or none when all points share one time. */
    public static Optional<Estimate> estimate(double[] x, double[] y) {
        if (x.length != y.length) {
            throw new IllegalArgumentException("Each point needs both coordinates");
        }
        int n = x.length;
        double[] slopes = new double[n * (n - 1) / 2];
        int pairs = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                if (x[i] != x[j]) {
                    slopes[pairs++] = (y[j] - y[i]) / (x[j] - x[i]);
                }
            }
        }
        if (pairs == 0) {
            return Optional.empty();
        }
        slopes = Arrays.copyOf(slopes, pairs);
        Arrays.sort(slopes);
        Optional<Interval> interval = n >= POINTS_FOR_INTERVAL ? interval(slopes, sharing(x)) : Optional.empty();
        return Optional.of(new Estimate(median(slopes), interval, n));
    }

    /** How many points there are at each time. */
    private static int[] sharing(double[] x) {
        return Arrays.stream(x)
                .boxed()
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.summingInt(_ -> 1)))
                .values()
                .stream()
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static Optional<Interval> interval(double[] slopes, int[] sharing) {
        KendallTail tail = KendallTail.of(sharing);
        if (tail.k() > slopes.length) {
            return Optional.empty();
        }
        int c = tail.k() - 2;
        int lower = (slopes.length - c) / 2;
        int upper = (slopes.length + c) / 2 + 1;
        return Optional.of(new Interval(slopes[lower - 1], slopes[upper - 1], tail.confidence()));
    }

    static double median(double[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
