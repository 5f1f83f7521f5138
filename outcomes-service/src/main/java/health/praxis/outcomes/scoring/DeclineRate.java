package health.praxis.outcomes.scoring;

import health.praxis.outcomes.instrument.Instrument;
import health.praxis.outcomes.instrument.Keyed;

/**
 * Points lost per month since onset, from full score, for instruments judged by their slope (ALSFRS-R).
 *
 * @param pointsPerMonth not negative for a score on the scale
 */
public record DeclineRate(double pointsPerMonth, Group group) {

    /** Groups by points per month: under 0.5 slow, 0.5 to 1.0 intermediate, over 1.0 fast. */
    public enum Group implements Keyed {
        SLOW,
        INTERMEDIATE,
        FAST
    }

    private static final double TOLERANCE = 1e-9;

    /**
     * @param months since onset, above 0
     * @throws IllegalArgumentException when no time has passed
     */
    public static DeclineRate sinceOnset(Instrument instrument, double score, double months) {
        if (!(months > 0)) {
            throw new IllegalArgumentException("A rate needs time since onset");
        }
        double rate = -instrument.direction().improvement(instrument.bestScore(), score) / months + 0.0;
        if (rate < 0.5 - TOLERANCE) {
            return new DeclineRate(rate, Group.SLOW);
        }
        return new DeclineRate(rate, rate > 1.0 + TOLERANCE ? Group.FAST : Group.INTERMEDIATE);
    }

    /** How much slower a later rate is than an earlier one, in percent of the earlier; negative when faster. */
    public static double percentSlowing(double before, double after) {
        if (before == 0) {
            throw new IllegalArgumentException("A rate of 0 cannot slow down");
        }
        return 100 * (before - after) / before;
    }
}
