package health.praxis.patient.patientimport;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an EHR told about one person, as far as the product keeps it. Texts are as they were written, in their script.
 *
 * @param language a BCP 47 tag; the preferred one when several were given
 * @param deceasedDate empty when the person lives, and when only the fact of the death is known
 */
record ImportedPerson(
        List<Identifier> identifiers,
        List<Name> names,
        Optional<PartialDate> birthDate,
        Sex sex,
        List<Telecom> telecoms,
        List<Address> addresses,
        Optional<String> language,
        boolean deceased,
        Optional<PartialDate> deceasedDate,
        List<ImportedCondition> conditions,
        List<ImportedMedication> medications) {

    ImportedPerson {
        identifiers = List.copyOf(identifiers);
        names = List.copyOf(names);
        telecoms = List.copyOf(telecoms);
        addresses = List.copyOf(addresses);
        conditions = List.copyOf(conditions);
        medications = List.copyOf(medications);
    }

    /** Administrative, as FHIR has it. */
    enum Sex {
        @JsonProperty("male")
        MALE("male"),
        @JsonProperty("female")
        FEMALE("female"),
        @JsonProperty("other")
        OTHER("other"),
        @JsonProperty("unknown")
        UNKNOWN("unknown");

        private final String key;

        Sex(String key) {
            this.key = key;
        }

        String key() {
            return key;
        }
    }

    /** @param type a code of HL7 table 0203, such as {@code MR} */
    record Identifier(String system, String value, Optional<String> type) {}

    /**
     * @param use a code of FHIR's name-use; {@code old} also when the period of the name has ended
     * @param representation alphabetic {@code ABC}, ideographic {@code IDE} or syllabic {@code SYL}, where stated
     */
    record Name(
            Optional<String> use,
            Optional<String> family,
            List<String> given,
            List<String> prefixes,
            List<String> suffixes,
            Optional<String> text,
            Optional<String> representation) {}

    /** @param system a code of FHIR's contact-point-system, such as {@code phone} */
    record Telecom(Optional<String> system, String value, Optional<String> use) {}

    record Address(
            Optional<String> use,
            List<String> lines,
            Optional<String> city,
            Optional<String> district,
            Optional<String> state,
            Optional<String> postalCode,
            Optional<String> country,
            Optional<String> text) {

        boolean isPresent() {
            return !lines.isEmpty()
                    || Stream.of(city, district, state, postalCode, country, text)
                            .anyMatch(Optional::isPresent);
        }
    }

    /** The name to show: the official one, else the usual, else one without a use, else the first. */
    Optional<Name> officialName() {
        return nameOf(Optional.of("official"))
                .or(() -> nameOf(Optional.of("usual")))
                .or(() -> nameOf(Optional.empty()))
                .or(() -> names.stream().findFirst());
    }

    private Optional<Name> nameOf(Optional<String> use) {
        return names.stream().filter(name -> name.use().equals(use)).findFirst();
    }

    /** The active condition with the latest onset. */
    Optional<ImportedCondition> proposedPrimary() {
        return conditions.stream()
                .filter(condition -> condition.clinicalStatus().isActive())
                .max(ImportedCondition.BY_ONSET);
    }

    /** Counts only: a person must not reach a log. */
    @Override
    public String toString() {
        return "ImportedPerson[conditions=%d, medications=%d]".formatted(conditions.size(), medications.size());
    }
}
