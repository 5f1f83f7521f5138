package health.praxis.patient.patientimport;

import health.praxis.patient.registration.AdministrativeSex;
import health.praxis.patient.registration.ContactPoint;
import health.praxis.patient.registration.Demographics;
import health.praxis.patient.registration.HumanName;
import health.praxis.patient.registration.Identifier;
import health.praxis.patient.registration.PostalAddress;
import jakarta.validation.Validator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The person of an import in the words of registration. What registration would not take (a fax number, a name without
 * letters, a birth of which only the year is known) is left out and counted, never bent into shape.
 */
final class PersonMapping {

    private static final int MOST_NAMES = 10;
    private static final int MOST_CONTACTS = 20;
    private static final int MOST_IDENTIFIERS = 50;
    private static final Set<String> NAME_USES = Set.of("official", "usual", "nickname", "old", "maiden");
    private static final Set<String> CONTACT_USES = Set.of("home", "work", "mobile");

    private final ImportedPerson person;
    private final Validator validator;
    private final List<String> leftOut = new ArrayList<>();
    private final Set<Identifier> identifiers;
    private final Demographics demographics;
    private final LocalDate deceasedOn;

    PersonMapping(ImportedPerson person, Validator validator) {
        this.person = person;
        this.validator = validator;
        identifiers = new LinkedHashSet<>(kept(
                "identifiers",
                person.identifiers(),
                identifier -> Optional.of(new Identifier(identifier.system(), identifier.value())),
                MOST_IDENTIFIERS));
        demographics = new Demographics(
                kept("names", namesBestFirst(), PersonMapping::name, MOST_NAMES),
                day("birthDate", person.birthDate()),
                sex(person.sex()),
                kept("contacts", person.telecoms(), PersonMapping::contact, MOST_CONTACTS),
                address(),
                person.language().filter(this::isPlainLanguageTag).orElse(null),
                null,
                null);
        deceasedOn = day("deceasedOn", person.deceasedDate());
    }

    Set<Identifier> identifiers() {
        return identifiers;
    }

    Demographics demographics() {
        return demographics;
    }

    LocalDate deceasedOn() {
        return deceasedOn;
    }

    /** The fields of which something was left out, each once. */
    List<String> leftOut() {
        return leftOut.stream().distinct().toList();
    }

    /** What the import knows, and where it knows nothing what is on record. */
    Demographics over(Demographics known) {
        return new Demographics(
                demographics.names(),
                Optional.ofNullable(demographics.birthDate()).orElse(known.birthDate()),
                demographics.administrativeSex() == AdministrativeSex.UNKNOWN
                        ? known.administrativeSex()
                        : demographics.administrativeSex(),
                demographics.contacts().isEmpty() ? known.contacts() : demographics.contacts(),
                Optional.ofNullable(demographics.address()).orElse(known.address()),
                Optional.ofNullable(demographics.language()).orElse(known.language()),
                known.timeZone(),
                known.emergencyContact());
    }

    private <F, T> List<T> kept(String field, List<F> sources, Function<F, Optional<T>> mapping, int most) {
        var valid = sources.stream()
                .map(mapping)
                .flatMap(Optional::stream)
                .filter(value -> validator.validate(value).isEmpty())
                .distinct()
                .limit(most)
                .toList();
        if (valid.size() < sources.size()) {
            leftOut.add(field);
        }
        return valid;
    }

    private List<ImportedPerson.Name> namesBestFirst() {
        var best = person.officialName();
        return Stream.concat(
                        best.stream(),
                        person.names().stream().filter(name -> !best.get().equals(name)))
                .toList();
    }

    /** A name that is known only as a text is kept whole as the family name: where to split it is not known. */
    private static Optional<HumanName> name(ImportedPerson.Name name) {
        var use = name.use().orElse("usual");
        boolean onlyText = name.family().isEmpty() && name.given().isEmpty();
        var family = onlyText ? name.text() : name.family();
        return NAME_USES.contains(use)
                ? Optional.of(new HumanName(use, family.orElse(null), name.given(), name.prefixes()))
                : Optional.empty();
    }

    private static Optional<ContactPoint> contact(ImportedPerson.Telecom telecom) {
        boolean old = telecom.use().filter("old"::equals).isPresent();
        return telecom.system()
                .filter(system -> !old)
                .map(system -> new ContactPoint(
                        system,
                        telecom.value(),
                        telecom.use().filter(CONTACT_USES::contains).orElse(null)));
    }

    private PostalAddress address() {
        var current = person.addresses().stream()
                .filter(address -> address.use().filter("old"::equals).isEmpty())
                .sorted(Comparator.comparing(
                        address -> address.use().filter("home"::equals).isPresent() ? 0 : 1))
                .toList();
        var kept = kept("address", current, PersonMapping::address, 1);
        return kept.isEmpty() ? null : kept.getFirst();
    }

    private static Optional<PostalAddress> address(ImportedPerson.Address address) {
        var lines = address.lines().isEmpty() && address.city().isEmpty()
                ? address.text().stream().toList()
                : address.lines();
        return Optional.of(new PostalAddress(
                lines,
                address.city().orElse(null),
                address.state().orElse(null),
                address.postalCode().orElse(null),
                address.country().filter(country -> country.matches("[A-Z]{2}")).orElse(null)));
    }

    private LocalDate day(String field, Optional<PartialDate> date) {
        if (date.isEmpty()) {
            return null;
        }
        return switch (date.get().precision()) {
            case DAY, INSTANT -> date.get().date();
            case MONTH, YEAR -> {
                leftOut.add(field);
                yield null;
            }
        };
    }

    private boolean isPlainLanguageTag(String tag) {
        boolean plain = tag.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*");
        if (!plain) {
            leftOut.add("language");
        }
        return plain;
    }

    private static AdministrativeSex sex(ImportedPerson.Sex sex) {
        return switch (sex) {
            case MALE -> AdministrativeSex.MALE;
            case FEMALE -> AdministrativeSex.FEMALE;
            case OTHER -> AdministrativeSex.OTHER;
            case UNKNOWN -> AdministrativeSex.UNKNOWN;
        };
    }
}
