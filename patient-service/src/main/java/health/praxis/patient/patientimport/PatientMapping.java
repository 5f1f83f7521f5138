package health.praxis.patient.patientimport;

import java.time.Instant;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Period;

/** The demographics of a FHIR Patient in the product's words. */
final class PatientMapping {

    private static final String REPRESENTATION = "http://hl7.org/fhir/StructureDefinition/iso21090-EN-representation";
    private static final String IDENTIFIER_TYPES = "http://terminology.hl7.org/CodeSystem/v2-0203";

    /** Lengths in UTF-16 units, as registration has them. */
    private static final int LONGEST_SYSTEM = 400;

    private static final int LONGEST_TOWN = 100;
    private static final int LONGEST_TITLE = 40;
    private static final int LONGEST_POSTAL_CODE = 20;

    private final LenientReading reading;
    private final Instant now;

    PatientMapping(LenientReading reading, Instant now) {
        this.reading = reading;
        this.now = now;
    }

    ImportedPerson map(Patient patient, List<ImportedCondition> conditions, List<ImportedMedication> medications) {
        return new ImportedPerson(
                reading.each(patient.getIdentifier(), this::identifier),
                reading.each(patient.getName(), this::name),
                reading.date(patient.getBirthDateElement()),
                sex(patient),
                reading.each(patient.getTelecom(), this::telecom),
                reading.each(patient.getAddress(), this::address),
                language(patient),
                isDeceased(patient),
                patient.getDeceased() instanceof DateTimeType date ? reading.date(date) : Optional.empty(),
                conditions,
                medications);
    }

    /** An identifier without a system says nothing about whose it is. */
    private Optional<ImportedPerson.Identifier> identifier(Identifier identifier) {
        var system = reading.text(identifier.getSystem(), LONGEST_SYSTEM);
        var value = reading.text(identifier.getValue());
        if (system.isEmpty() || value.isEmpty()) {
            reading.ignoreValue();
            return Optional.empty();
        }
        var type = identifier.getType().getCoding().stream()
                .filter(coding -> IDENTIFIER_TYPES.equals(coding.getSystem()))
                .flatMap(coding -> reading.text(coding.getCode()).stream())
                .findFirst();
        return Optional.of(new ImportedPerson.Identifier(system.get(), value.get(), type));
    }

    private Optional<ImportedPerson.Name> name(HumanName name) {
        var family = reading.text(name.getFamily());
        var given = reading.texts(name.getGiven(), LenientReading.LONGEST_TEXT);
        var text = reading.text(name.getText());
        if (family.isEmpty() && given.isEmpty() && text.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ImportedPerson.Name(
                use(name.getUse(), HumanName.NameUse::toCode, name.getPeriod()),
                family,
                given,
                reading.texts(name.getPrefix(), LONGEST_TITLE),
                reading.texts(name.getSuffix(), LONGEST_TITLE),
                text,
                Optional.ofNullable(name.getExtensionByUrl(REPRESENTATION))
                        .map(extension -> extension.getValueAsPrimitive())
                        .flatMap(value -> reading.text(value.getValueAsString()))));
    }

    private Optional<ImportedPerson.Telecom> telecom(ContactPoint telecom) {
        return reading.text(telecom.getValue())
                .map(value -> new ImportedPerson.Telecom(
                        Optional.ofNullable(telecom.getSystem()).map(ContactPoint.ContactPointSystem::toCode),
                        value,
                        use(telecom.getUse(), ContactPoint.ContactPointUse::toCode, telecom.getPeriod())));
    }

    private Optional<ImportedPerson.Address> address(Address address) {
        return Optional.of(new ImportedPerson.Address(
                        use(address.getUse(), Address.AddressUse::toCode, address.getPeriod()),
                        reading.texts(address.getLine(), LenientReading.LONGEST_TEXT),
                        reading.text(address.getCity(), LONGEST_TOWN),
                        reading.text(address.getDistrict()),
                        reading.text(address.getState(), LONGEST_TOWN),
                        reading.text(address.getPostalCode(), LONGEST_POSTAL_CODE),
                        reading.text(address.getCountry()),
                        reading.text(address.getText())))
                .filter(ImportedPerson.Address::isPresent);
    }

    /** What no longer holds is old, whatever it was used for. */
    private <E> Optional<String> use(E use, Function<E, String> code, Period period) {
        boolean ended = reading.date(period.getEndElement())
                .filter(end -> !end.isAfter(now))
                .isPresent();
        return ended ? Optional.of("old") : Optional.ofNullable(use).map(code);
    }

    private static ImportedPerson.Sex sex(Patient patient) {
        return switch (patient.getGender()) {
            case MALE -> ImportedPerson.Sex.MALE;
            case FEMALE -> ImportedPerson.Sex.FEMALE;
            case OTHER -> ImportedPerson.Sex.OTHER;
            case UNKNOWN, NULL -> ImportedPerson.Sex.UNKNOWN;
            case null -> ImportedPerson.Sex.UNKNOWN;
        };
    }

    private Optional<String> language(Patient patient) {
        var preferred = patient.getCommunication().stream()
                .filter(Patient.PatientCommunicationComponent::getPreferred)
                .findFirst();
        return preferred
                .or(() -> patient.getCommunication().stream().findFirst())
                .flatMap(communication -> languageTag(communication.getLanguage()));
    }

    private Optional<String> languageTag(CodeableConcept language) {
        return language.getCoding().stream()
                .map(Coding::getCode)
                .flatMap(code -> reading.text(code).stream())
                .flatMap(code -> wellFormed(code).stream())
                .findFirst();
    }

    private Optional<String> wellFormed(String tag) {
        try {
            return Optional.of(new Locale.Builder().setLanguageTag(tag).build().toLanguageTag());
        } catch (IllformedLocaleException e) {
            reading.ignoreValue();
            return Optional.empty();
        }
    }

    /** A date of death that cannot be read is still a death. */
    private static boolean isDeceased(Patient patient) {
        return switch (patient.getDeceased()) {
            case BooleanType deceased -> Boolean.TRUE.equals(deceased.getValue());
            case null -> false;
            default -> true;
        };
    }
}
