package health.praxis.outcomes.scoring;

import java.util.List;

/** What scoring a recording came to. */
public sealed interface ScoreOutcome {

    /** A score. */
    record Scored(ScoreResult result) implements ScoreOutcome {}

    /** The person could not do the test: to be stored as such, and not comparable by arithmetic. */
    record NotAble(String reason) implements ScoreOutcome {}

    /** No score, with all reasons at once. */
    record Refused(List<Refusal> refusals) implements ScoreOutcome {
        public Refused {
            refusals = List.copyOf(refusals);
        }
    }
}
