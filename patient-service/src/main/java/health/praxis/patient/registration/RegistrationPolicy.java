package health.praxis.patient.registration;

import health.praxis.platform.problem.RuleRefused;
import health.praxis.platform.problem.Violation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The rules a person's data must keep, whoever sends it; all that are broken are told at once. */
final class RegistrationPolicy {

    /** Records of the dead are kept too: a birth this long ago is a typing error, not an old record. */
    private static final int OLDEST_RECORD_YEARS = 200;

    private RegistrationPolicy() {}

    /**
     * @param today the date in the zone furthest ahead (UTC+14): a child born today anywhere is not in the future
     * @throws RuleRefused naming every broken rule
     */
    static void check(Demographics person, boolean deceased, LocalDate deceasedOn, LocalDate today) {
        var broken = Stream.of(
                        namePresent(person),
                        birthNotAhead(person, today),
                        birthPlausible(person, today),
                        livingHasNoDayOfDeath(deceased, deceasedOn),
                        deathNotAhead(deceasedOn, today),
                        deathAfterBirth(person, deceasedOn))
                .flatMap(Optional::stream)
                .toList();
        RuleRefused.ifAny(broken, "The person's data breaks");
    }

    private static Optional<Violation> namePresent(Demographics person) {
        List<HumanName> names = person.names();
        return when(
                names.stream().anyMatch(HumanName::withoutAnyPart),
                Violation.at("/demographics/names", "name-empty", "A name has a family name or a given name."));
    }

    private static Optional<Violation> birthNotAhead(Demographics person, LocalDate today) {
        return when(
                person.birthDate() != null && person.birthDate().isAfter(today),
                Violation.at("/demographics/birthDate", "birth-in-the-future", "A birth date does not lie ahead."));
    }

    private static Optional<Violation> birthPlausible(Demographics person, LocalDate today) {
        return when(
                person.birthDate() != null && person.birthDate().isBefore(today.minusYears(OLDEST_RECORD_YEARS)),
                Violation.at(
                        "/demographics/birthDate",
                        "birth-too-long-ago",
                        "A birth more than " + OLDEST_RECORD_YEARS + " years ago is not recorded; check the century."));
    }

    private static Optional<Violation> livingHasNoDayOfDeath(boolean deceased, LocalDate deceasedOn) {
        return when(
                !deceased && deceasedOn != null,
                Violation.at("/deceased", "living-with-a-day-of-death", "Who lives has no day of death."));
    }

    private static Optional<Violation> deathNotAhead(LocalDate deceasedOn, LocalDate today) {
        return when(
                deceasedOn != null && deceasedOn.isAfter(today),
                Violation.at("/deceasedOn", "death-in-the-future", "A date of death does not lie ahead."));
    }

    private static Optional<Violation> deathAfterBirth(Demographics person, LocalDate deceasedOn) {
        return when(
                deceasedOn != null && person.birthDate() != null && deceasedOn.isBefore(person.birthDate()),
                Violation.at("/deceasedOn", "death-before-birth", "A person dies after being born."));
    }

    private static Optional<Violation> when(boolean broken, Violation violation) {
        return broken ? Optional.of(violation) : Optional.empty();
    }
}
