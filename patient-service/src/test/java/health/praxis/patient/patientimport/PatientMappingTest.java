package health.praxis.patient.patientimport;

import static health.praxis.patient.patientimport.Inputs.PATIENT;
import static health.praxis.patient.patientimport.Inputs.findingsOf;
import static health.praxis.patient.patientimport.Inputs.personOf;
import static health.praxis.patient.patientimport.Inputs.readBundle;
import static health.praxis.patient.patientimport.Inputs.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatientMappingTest {

    @Test
    void keepsEveryNameInItsScript() {
        var person = personOf(readBundle(with(PATIENT, "name", """
            [{"use": "usual", "text": "Тарас Шевченко"},
             {"use": "official", "family": "王", "given": ["小明"],
              "extension": [{"url": "http://hl7.org/fhir/StructureDefinition/iso21090-EN-representation", "valueCode": "IDE"}]},
             {"family": "عبد الله"}, {"given": ["𠮷"]}]\
            """)));

        assertThat(person.names()).hasSize(4);
        assertThat(person.names().get(0).text()).contains("Тарас Шевченко");
        assertThat(person.officialName()).hasValueSatisfying(name -> {
            assertThat(name.family()).contains("王");
            assertThat(name.representation()).contains("IDE");
        });
        assertThat(person.names().get(2).family()).contains("عبد الله");
        assertThat(person.names().get(3).given()).containsExactly("𠮷");
    }

    @ParameterizedTest
    @CsvSource({
        "official, usual, A",
        "usual, official, B",
        "maiden, usual, B",
        "nickname, maiden, A",
    })
    void showsTheOfficialNameElseTheUsualElseTheFirst(String first, String second, String shown) {
        var names =
                "[{\"use\": \"%s\", \"family\": \"A\"}, {\"use\": \"%s\", \"family\": \"B\"}]".formatted(first, second);

        assertThat(personOf(readBundle(with(PATIENT, "name", names)))
                        .officialName()
                        .flatMap(ImportedPerson.Name::family))
                .contains(shown);
    }

    @Test
    void aNameWhosePeriodHasEndedIsOld() {
        var person = personOf(readBundle(with(PATIENT, "name", """
            [{"use": "official", "family": "Before", "period": {"end": "2001"}},
             {"use": "official", "family": "Now", "period": {"start": "2001", "end": "2101"}}]\
            """)));

        assertThat(person.names().getFirst().use()).contains("old");
        assertThat(person.officialName().flatMap(ImportedPerson.Name::family)).contains("Now");
    }

    @Test
    void anIdentifierNeedsASystemAndAValue() {
        var outcome = readBundle(with(PATIENT, "identifier", """
            [{"system": "urn:a", "value": "1"}, {"value": "2"}, {"system": "urn:a"}, {"system": "urn:a", "value": "1"},
             {"system": "urn:b", "value": " 1 "}]\
            """));

        assertThat(personOf(outcome).identifiers())
                .containsExactly(
                        new ImportedPerson.Identifier("urn:a", "1", Optional.empty()),
                        new ImportedPerson.Identifier("urn:b", "1", Optional.empty()));
        assertThat(findingsOf(outcome)).containsExactly(EntryFinding.VALUES_IGNORED);
    }

    @ParameterizedTest
    @CsvSource({
        "'\"deceasedDateTime\": \"2020-02-03\"', true, 2020-02-03",
        "'\"deceasedDateTime\": \"2020\"', true, 2020",
        "'\"deceasedDateTime\": \"in spring\"', true, ",
        "'\"deceasedBoolean\": true', true, ",
        "'\"deceasedBoolean\": false', false, ",
        "'\"gender\": \"male\"', false, ",
    })
    void aDeathIsKnownAlsoWithoutAReadableDate(String json, boolean deceased, String date) {
        var person = personOf(readBundle("{\"resourceType\": \"Patient\", %s}".formatted(json)));

        assertThat(person.deceased()).isEqualTo(deceased);
        assertThat(person.deceasedDate()).isEqualTo(Optional.ofNullable(date).map(PartialDate::parse));
    }

    @ParameterizedTest
    @CsvSource({
        "en-US, en-US",
        "DE, de",
        "zh-hant-tw, zh-Hant-TW",
        "not a language, ",
    })
    void theLanguageIsAWellFormedTag(String code, String tag) {
        assertThat(personOf(readBundle(with(PATIENT, "communication", "[" + speaking(code, false) + "]")))
                        .language())
                .isEqualTo(Optional.ofNullable(tag));
    }

    @Test
    void thePreferredLanguageWins() {
        var both = "[" + speaking("en", false) + "," + speaking("es", true) + "]";

        assertThat(personOf(readBundle(with(PATIENT, "communication", both))).language())
                .contains("es");
    }

    @ParameterizedTest
    @CsvSource({
        "gender, '\"F\"'",
        "gender, '1'",
        "birthDate, '\"3 Feb 1950\"'",
        "birthDate, '\"1950-02-30\"'",
        "name, '\"Jane Doe\"'",
        "name, '[{\"family\": {\"a\": 1}}]'",
        "name, '[{\"family\": \"a\\u0000b\"}]'",
        "telecom, '[{\"system\": \"pigeon\", \"value\": \"x\"}]'",
        "address, '[7]'",
        "identifier, '{\"value\": []}'",
        "communication, '[{\"language\": \"en\"}]'",
    })
    void whatCannotBeReadIsIgnoredAndReported(String field, String json) {
        var outcome = readBundle(with(PATIENT, field, json));

        assertThat(outcome).isInstanceOf(ImportOutcome.Accepted.class);
        assertThat(findingsOf(outcome)).containsExactly(EntryFinding.VALUES_IGNORED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "[null]", "[[]]", "[{}]", "{}"})
    void anEmptyNameIsNoName(String json) {
        assertThat(personOf(readBundle(with(PATIENT, "name", json))).officialName())
                .isEmpty();
    }

    @Test
    void halfASurrogatePairIsIgnoredAndReported() {
        assertThat(findingsOf(readBundle(PATIENT.replace("Doe", "a\\ud800b"))))
                .containsExactly(EntryFinding.VALUES_IGNORED);
    }

    @ParameterizedTest
    @ValueSource(ints = {LenientReading.LONGEST_TEXT, LenientReading.LONGEST_TEXT + 1})
    void aTextBeyondTheLimitIsIgnoredAndReported(int length) {
        var outcome = readBundle(PATIENT.replace("Doe", "x".repeat(length)));
        boolean fits = length <= LenientReading.LONGEST_TEXT;

        assertThat(personOf(outcome)
                        .officialName()
                        .flatMap(ImportedPerson.Name::family)
                        .isPresent())
                .isEqualTo(fits);
        assertThat(findingsOf(outcome)).containsExactly(fits ? EntryFinding.KEPT : EntryFinding.VALUES_IGNORED);
    }

    @Test
    void aNarrativeIsNeverParsed() {
        var narrative = "{\"status\": \"generated\", \"div\": \"" + "<div>".repeat(100_000) + "\"}";

        assertThat(findingsOf(readBundle(with(PATIENT, "text", narrative)))).containsExactly(EntryFinding.KEPT);
    }

    private static String speaking(String code, boolean preferred) {
        return "{\"language\": {\"coding\": [{\"system\": \"urn:ietf:bcp:47\", \"code\": \"%s\"}]}, \"preferred\": %s}"
                .formatted(code, preferred);
    }
}
