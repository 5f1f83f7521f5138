package health.praxis.outcomes.cohort;

import health.praxis.outcomes.instrument.Condition;
import health.praxis.outcomes.instrument.Phase;
import health.praxis.outcomes.patientcontext.ProgrammeType;
import java.util.Optional;

/** Which cells are asked for; an absent part takes all. It chooses among cells and never changes one. */
record CohortFilter(
        Optional<Condition> condition,
        Optional<Phase> phase,
        Optional<ProgrammeType> programme,
        Optional<String> instrument) {

    boolean accepts(CohortKey key) {
        return condition.map(each -> key.condition().equals(Optional.of(each))).orElse(true)
                && phase.map(each -> key.phase().equals(Optional.of(each))).orElse(true)
                && programme
                        .map(each -> key.programme().equals(Optional.of(each)))
                        .orElse(true);
    }
}
