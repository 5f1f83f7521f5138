package health.praxis.outcomes.cohort;

import health.praxis.outcomes.instrument.Condition;
import health.praxis.outcomes.instrument.Phase;
import health.praxis.outcomes.patientcontext.ProgrammeType;
import java.util.Optional;

/**
 * Which people a cell is about; an absent part stands for all those who are in no cell of their own.
 *
 * @param phase on the day the episode began
 */
record CohortKey(Optional<Condition> condition, Optional<Phase> phase, Optional<ProgrammeType> programme) {

    static CohortKey of(Condition condition, Phase phase, ProgrammeType programme) {
        return new CohortKey(Optional.of(condition), Optional.of(phase), Optional.of(programme));
    }

    /** The next wider group that takes in this one when it is too small: all phases, all programmes, all conditions. */
    CohortKey wider() {
        if (phase.isPresent()) {
            return new CohortKey(condition, Optional.empty(), programme);
        }
        return programme.isPresent()
                ? new CohortKey(condition, Optional.empty(), Optional.empty())
                : new CohortKey(Optional.empty(), Optional.empty(), Optional.empty());
    }
}
