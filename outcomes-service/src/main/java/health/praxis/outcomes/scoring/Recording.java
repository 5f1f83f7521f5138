package health.praxis.outcomes.scoring;

import health.praxis.outcomes.instrument.Keyed;
import java.util.List;

/** What was recorded at one assessment, before it is scored. */
public sealed interface Recording {

    /** Item by item. */
    record Items(Answers answers) implements Recording {}

    /** The finished score. */
    record Total(double score) implements Recording {}

    /** Several raw trials of a timed test, of which the choice rule makes one score. */
    record Trials(List<Answers> trials, TrialChoice choice) implements Recording {
        public Trials {
            trials = List.copyOf(trials);
        }
    }

    /** The person could not do the test. A result of its own, never a zero. */
    record NotAble(String reason) implements Recording {}

    /** How several trials make one score; it must stay the same from visit to visit. */
    enum TrialChoice implements Keyed {
        MEAN,
        BEST
    }
}
