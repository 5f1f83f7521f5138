package health.praxis.outcomes.coverage;

import health.praxis.outcomes.instrument.Condition;
import health.praxis.outcomes.instrument.Discipline;
import health.praxis.outcomes.instrument.Keyed;
import health.praxis.outcomes.patientcontext.ProgrammeType;
import java.util.List;
import java.util.Set;

/**
 * Measures that belong together for a condition and a discipline.
 *
 * @param notInProgrammes programmes whose people the set was not made for
 * @param measures instrument ids
 * @param source who asks for them
 * @param evidence where that was read, or that it was recalled and needs a check
 */
record CoreSet(
        String id,
        String name,
        Set<Condition> conditions,
        Set<Discipline> disciplines,
        Set<ProgrammeType> notInProgrammes,
        List<String> measures,
        String source,
        String evidence,
        Confirmation confirmation) {

    /** Whether a published source asks for exactly this. */
    enum Confirmation implements Keyed {
        SOURCED,
        TO_BE_CONFIRMED_BY_A_CLINICIAN
    }

    CoreSet {
        conditions = Set.copyOf(conditions);
        disciplines = Set.copyOf(disciplines);
        notInProgrammes = Set.copyOf(notInProgrammes);
        measures = List.copyOf(measures);
        if (source.isBlank() || evidence.isBlank() || measures.isEmpty()) {
            throw new IllegalArgumentException("core set %s has no measure, source or evidence".formatted(id));
        }
    }

    boolean isFor(Condition condition, ProgrammeType programme) {
        return conditions.contains(condition) && !notInProgrammes.contains(programme);
    }
}
