package health.praxis.session.safety;

import health.praxis.platform.problem.Violation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How bad an event was: severity, seriousness and harm are axes of their own.
 *
 * @param severityGrade CTCAE v5.0 grade 1 to 5, or null when nobody has graded it
 * @param serious ICH E2A, or null
 * @param seriousCriteria why it is serious
 * @param harm WHO degree of harm, or null
 */
record Grading(Integer severityGrade, Boolean serious, Set<SeriousCriterion> seriousCriteria, Harm harm) {

    private static final int LIFE_THREATENING = 4;
    private static final int FATAL = 5;

    /** What contradicts itself; staff must have graded everything. */
    List<Violation> broken(Reporter reporter) {
        return Stream.of(gradedByStaff(reporter), criteriaWhenSerious(), gravestIsSerious(), deathInAllAxesOrNone())
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Violation> gradedByStaff(Reporter reporter) {
        boolean incomplete = severityGrade == null || serious == null || harm == null;
        return when(
                reporter == Reporter.STAFF && incomplete,
                Violation.ofRule("grading-missing", "Staff state severityGrade, serious and harm."));
    }

    private Optional<Violation> criteriaWhenSerious() {
        return when(
                Boolean.TRUE.equals(serious) == seriousCriteria.isEmpty(),
                Violation.at(
                        "/seriousCriteria",
                        "serious-criteria-do-not-fit",
                        "A serious event names at least one criterion, another one none."));
    }

    private Optional<Violation> gravestIsSerious() {
        return when(
                severityGrade != null && severityGrade >= LIFE_THREATENING && !Boolean.TRUE.equals(serious),
                Violation.at("/serious", "grade-4-is-serious", "Grade 4 and 5 events are serious."));
    }

    private Optional<Violation> deathInAllAxesOrNone() {
        boolean fatalGrade = severityGrade != null && severityGrade == FATAL;
        boolean fatalHarm = harm == Harm.DEATH;
        return when(
                severityGrade != null && harm != null && fatalGrade != fatalHarm,
                Violation.at("/harm", "death-does-not-fit", "Grade 5 and harm death go together."));
    }

    private static Optional<Violation> when(boolean broken, Violation violation) {
        return broken ? Optional.of(violation) : Optional.empty();
    }
}
