package health.praxis.outcomes.scoring;

/** The arithmetic of measurement error (measures of test-retest reliability; Jacobson and Truax 1991). */
public final class MeasurementError {

    /** 95 % of a normal distribution lies within this many standard deviations of its mean. */
    public static final double Z95 = 1.96;

    /** 90 % of a normal distribution lies within this many standard deviations of its mean. */
    public static final double Z90 = 1.645;

    private MeasurementError() {}

    /**
     * Standard error of measurement {@code SD * sqrt(1 - r)}.
     *
     * @param sd standard deviation of a stable sample, not negative
     * @param reliability test-retest intraclass correlation, 0 to 1
     */
    public static double standardError(double sd, double reliability) {
        require(sd >= 0, "A standard deviation is not negative");
        require(reliability >= 0 && reliability <= 1, "A reliability lies between 0 and 1");
        return sd * Math.sqrt(1 - reliability);
    }

    /** Minimal detectable change {@code z * sqrt(2) * SEM}. */
    public static double minimalDetectableChange(double standardError, double z) {
        require(standardError >= 0, "A standard error is not negative");
        require(z > 0, "A quantile of confidence is above 0");
        return z * Math.sqrt(2) * standardError;
    }

    /** Reliable change index {@code (second - first) / (sqrt(2) * SEM)}; reliable strictly beyond {@link #Z95}. */
    public static ReliableChange reliableChange(double first, double second, double standardError) {
        require(standardError > 0, "A standard error is above 0");
        double index = (second - first) / (Math.sqrt(2) * standardError);
        return new ReliableChange(index, Math.abs(index) > Z95);
    }

    /** A reliable change index and whether it is beyond chance. */
    public record ReliableChange(double index, boolean reliable) {}

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
