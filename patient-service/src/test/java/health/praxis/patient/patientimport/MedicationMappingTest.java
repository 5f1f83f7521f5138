package health.praxis.patient.patientimport;

import static health.praxis.patient.patientimport.Inputs.PATIENT;
import static health.praxis.patient.patientimport.Inputs.findingsOf;
import static health.praxis.patient.patientimport.Inputs.personOf;
import static health.praxis.patient.patientimport.Inputs.readBundle;
import static health.praxis.patient.patientimport.Inputs.with;
import static health.praxis.patient.patientimport.Inputs.without;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MedicationMappingTest {

    static final String REQUEST = """
        {"resourceType": "MedicationRequest", "status": "active", "intent": "order",
         "subject": {"reference": "Patient/p1"}, "authoredOn": "2020-01-02",
         "medicationCodeableConcept": {"coding": [
           {"system": "http://www.nlm.nih.gov/research/umls/rxnorm", "code": "855332", "display": "Warfarin 5 MG"}]}}\
        """;

    private static final ImportedMedication WARFARIN = new ImportedMedication(
            Optional.of("http://www.nlm.nih.gov/research/umls/rxnorm"),
            Optional.of("855332"),
            "Warfarin 5 MG",
            "active",
            Optional.of(PartialDate.parse("2020-01-02")));

    @Test
    void keepsARequest() {
        assertThat(personOf(readBundle(PATIENT, REQUEST)).medications()).containsExactly(WARFARIN);
    }

    @Test
    void keepsAStatementWithTheDateItWasAsserted() {
        var statement = without(REQUEST.replace("MedicationRequest", "MedicationStatement"), "intent")
                .replace("authoredOn", "dateAsserted");

        assertThat(personOf(readBundle(PATIENT, statement)).medications()).containsExactly(WARFARIN);
    }

    @Test
    void theSameMedicationTwiceIsKeptOnce() {
        var outcome = readBundle(PATIENT, REQUEST, REQUEST, REQUEST.replace("active", "stopped"));

        assertThat(personOf(outcome).medications()).hasSize(2);
        assertThat(findingsOf(outcome).get(2)).isEqualTo(EntryFinding.DUPLICATE);
    }

    @ParameterizedTest
    @CsvSource({
        "status, '\"entered-in-error\"', entered-in-error",
        "intent, '\"proposal\"', not-an-order",
        "intent, '\"plan\"', not-an-order",
        "doNotPerform, 'true', not-an-order",
        "medicationCodeableConcept, '{}', no-code",
        "subject, '{}', subject-not-resolvable",
        "status, '\"perhaps\"', values-ignored",
    })
    void saysWhatBecameOfOthers(String field, String json, String finding) {
        assertThat(findingsOf(readBundle(PATIENT, with(REQUEST, field, json))).get(1))
                .isEqualTo(EntryFinding.of(finding));
    }

    @Test
    void aMedicationByNameAloneIsKept() {
        var byName = with(REQUEST, "medicationCodeableConcept", "{\"text\": \"St John's wort\"}");

        assertThat(personOf(readBundle(PATIENT, byName)).medications())
                .singleElement()
                .satisfies(medication -> {
                    assertThat(medication.code()).isEmpty();
                    assertThat(medication.display()).isEqualTo("St John's wort");
                });
    }

    @ParameterizedTest
    @CsvSource({"urn:uuid:2", "Medication/m1"})
    void findsTheMedicationThatAnotherEntryHolds(String reference) {
        var medication = """
            {"resourceType": "Medication", "id": "m1", "code": {"coding": [
              {"system": "http://www.nlm.nih.gov/research/umls/rxnorm", "code": "855332", "display": "Warfarin 5 MG"}]}}\
            """;
        var outcome = readBundle(PATIENT, referringTo(reference), medication);

        assertThat(personOf(outcome).medications()).containsExactly(WARFARIN);
        assertThat(findingsOf(outcome)).containsOnly(EntryFinding.KEPT);
    }

    @Test
    void findsTheMedicationThatTheRequestContains() {
        var contained = """
            [{"resourceType": "Medication", "id": "m1", "code": {"coding": [
              {"system": "http://www.nlm.nih.gov/research/umls/rxnorm", "code": "855332", "display": "Warfarin 5 MG"}]}}]\
            """;

        assertThat(personOf(readBundle(PATIENT, with(referringTo("#m1"), "contained", contained)))
                        .medications())
                .containsExactly(WARFARIN);
    }

    @Test
    void refusesAMedicationThatIsNotThere() {
        var outcome = readBundle(PATIENT, referringTo("Medication/m2"), referringTo("#m2"));

        assertThat(personOf(outcome).medications()).isEmpty();
        assertThat(findingsOf(outcome))
                .containsExactly(
                        EntryFinding.KEPT,
                        EntryFinding.MEDICATION_NOT_RESOLVABLE,
                        EntryFinding.MEDICATION_NOT_RESOLVABLE);
    }

    private static String referringTo(String medication) {
        return with(
                without(REQUEST, "medicationCodeableConcept"),
                "medicationReference",
                "{\"reference\": \"" + medication + "\"}");
    }
}
