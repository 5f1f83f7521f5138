package health.praxis.patient.episode;

import health.praxis.patient.condition.ConditionResponse;
import health.praxis.platform.problem.Violation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Who may begin an episode: each rule a name with its refusal, and all that refuse are told at once. */
final class EligibilityPolicy {

    /** A childhood diagnosis is one made before this birthday. */
    private static final int ADULT_AGE = 18;

    /**
     * What the rules look at.
     *
     * @param active whether the record takes anything new
     */
    record Person(boolean active, boolean deceased, Optional<LocalDate> birthDate, List<ConditionResponse> conditions) {

        private boolean hasUnresolvedCondition() {
            return conditions.stream().anyMatch(condition -> !condition.isResolved());
        }
    }

    private EligibilityPolicy() {}

    /** Why the person may not begin an episode of any programme; empty when they may. */
    static List<Violation> refusals(Person person) {
        return Stream.of(recordIsActive(person), isAlive(person), hasSomethingToTreat(person))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Why the person may not begin an episode of this programme on this day; empty when they may. */
    static List<Violation> refusals(Person person, ProgrammeType programme, LocalDate startsOn, int transitionAge) {
        return Stream.of(
                        refusals(person).stream(),
                        isBorn(person, startsOn).stream(),
                        programme == ProgrammeType.PAEDIATRIC
                                ? paediatric(person, startsOn, transitionAge)
                                : Stream.<Violation>empty())
                .flatMap(Function.identity())
                .toList();
    }

    /** Why an episode may not begin like this, whoever the person is. */
    static List<Violation> refusals(
            LocalDate startsOn, Referral referral, LocalDate latestToday, boolean sameProgrammeIsActive) {
        return Stream.of(
                        at(startsOn.isAfter(latestToday), "/startedOn", "started-in-the-future"),
                        at(
                                referral.referredOn() != null
                                        && referral.referredOn().isAfter(latestToday),
                                "/referral/referredOn",
                                "referred-in-the-future"),
                        refusal(
                                sameProgrammeIsActive,
                                "programme-already-active",
                                "An episode of this programme is under way."))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Violation> at(boolean ahead, String pointer, String code) {
        return ahead ? Optional.of(Violation.at(pointer, code, "This date does not lie ahead.")) : Optional.empty();
    }

    private static Optional<Violation> recordIsActive(Person person) {
        return refusal(!person.active(), "patient-not-active", "The record takes nothing new any more.");
    }

    private static Optional<Violation> isAlive(Person person) {
        return refusal(person.deceased(), "deceased", "The person has died.");
    }

    private static Optional<Violation> isBorn(Person person, LocalDate startsOn) {
        return person.birthDate()
                .filter(startsOn::isBefore)
                .map(birth ->
                        Violation.at("/startedOn", "started-before-birth", "This lies before the person's birth."));
    }

    private static Optional<Violation> hasSomethingToTreat(Person person) {
        return person.conditions().isEmpty()
                ? refusal(true, "no-neurological-condition", "No neurological condition is on record.")
                : refusal(
                        !person.hasUnresolvedCondition(),
                        "only-resolved-conditions",
                        "Every neurological condition on record is resolved.");
    }

    private static Stream<Violation> paediatric(Person person, LocalDate startsOn, int transitionAge) {
        if (person.birthDate().isEmpty()) {
            return refusal(true, "birth-date-unknown", "A paediatric programme needs the date of birth.").stream();
        }
        var birth = person.birthDate().get();
        boolean grownUp = !startsOn.isBefore(birth.plusYears(transitionAge));
        return Stream.of(
                        refusal(
                                grownUp,
                                "past-transition-age",
                                "The person has reached the age of " + transitionAge
                                        + ", at which the clinic moves people to adult care."),
                        refusal(
                                person.hasUnresolvedCondition() && !diagnosedInChildhood(person, birth),
                                "not-diagnosed-in-childhood",
                                "No unresolved condition was diagnosed before the age of " + ADULT_AGE + "."))
                .flatMap(Optional::stream);
    }

    /** By the day of diagnosis, and where that is not known by the onset. */
    private static boolean diagnosedInChildhood(Person person, LocalDate birth) {
        return person.conditions().stream()
                .filter(condition -> !condition.isResolved())
                .map(condition -> condition.diagnosedOn() == null ? condition.onset() : condition.diagnosedOn())
                .anyMatch(date -> date != null && date.isBefore(birth.plusYears(ADULT_AGE)));
    }

    private static Optional<Violation> refusal(boolean refuses, String code, String message) {
        return refuses ? Optional.of(Violation.ofRule(code, message)) : Optional.empty();
    }
}
