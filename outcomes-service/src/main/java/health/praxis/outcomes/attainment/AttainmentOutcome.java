package health.praxis.outcomes.attainment;

import health.praxis.outcomes.instrument.Band;
import health.praxis.outcomes.scoring.Refusal;
import java.util.List;
import java.util.Optional;

/** What scoring a set of rated goals came to. */
public sealed interface AttainmentOutcome {

    /**
     * A T-score: 50 when every goal ended as expected, 10 points to a standard deviation.
     *
     * @param t unrounded
     * @param rated how many goals were rated and entered the score
     */
    record Attained(double t, Optional<Band> band, int rated) implements AttainmentOutcome {

        /** The T-score to one decimal, as it is shown. */
        public double rounded() {
            return Math.round(t * 10) / 10.0;
        }
    }

    /** No T-score, and why. */
    record Refused(List<Refusal> refusals) implements AttainmentOutcome {
        public Refused {
            refusals = List.copyOf(refusals);
        }
    }
}
