package health.praxis.outcomes.instrument;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/**
 * The values a score can take.
 *
 * @param max positive infinity when the score has no upper limit
 * @param step distance between neighbouring scores; absent when the score is a real number or a listed value
 * @param allowed the listed values; empty when a step or the reals apply
 */
public record ScoreRange(double min, double max, OptionalDouble step, List<Double> allowed) {

    private static final double TOLERANCE = 1e-9;

    public ScoreRange {
        allowed = List.copyOf(allowed);
        if (min >= max) {
            throw new IllegalArgumentException("A score range needs a start below its end");
        }
    }

    public boolean isBounded() {
        return Double.isFinite(max);
    }

    public boolean contains(double score) {
        return score >= min - TOLERANCE && score <= max + TOLERANCE;
    }

    /** Whether the score lies on the instrument's steps or among its listed values. */
    public boolean isOnGrid(double score) {
        if (!allowed.isEmpty()) {
            return allowed.stream().anyMatch(value -> Math.abs(value - score) <= TOLERANCE);
        }
        if (step.isEmpty()) {
            return true;
        }
        double steps = (score - min) / step.getAsDouble();
        return Math.abs(steps - Math.rint(steps)) <= TOLERANCE;
    }

    public boolean isContinuous() {
        return allowed.isEmpty() && (step.isEmpty() || !isBounded());
    }

    /** Every value of a range that is not continuous, ascending. */
    public DoubleStream values() {
        if (isContinuous()) {
            throw new IllegalStateException("A continuous range has no list of values");
        }
        if (!allowed.isEmpty()) {
            return allowed.stream().mapToDouble(Double::doubleValue).sorted();
        }
        long count = Math.round((max - min) / step.getAsDouble());
        return DoubleStream.iterate(0, i -> i <= count, i -> i + 1).map(i -> min + i * step.getAsDouble());
    }
}
