package health.praxis.patient.patientimport;

import static health.praxis.patient.patientimport.Inputs.PATIENT;
import static health.praxis.patient.patientimport.Inputs.bundle;
import static health.praxis.patient.patientimport.Inputs.condition;
import static health.praxis.patient.patientimport.Inputs.findingsOf;
import static health.praxis.patient.patientimport.Inputs.personOf;
import static health.praxis.patient.patientimport.Inputs.problemOf;
import static health.praxis.patient.patientimport.Inputs.readBundle;
import static health.praxis.patient.patientimport.Inputs.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BundleReaderTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "{", "nonsense", "{\"resourceType\": \"Bundle\", \"entry\": [", "{} {}", "{} x"})
    void whatIsNotJsonIsAProblem(String input) {
        assertThat(problemOf(read(input))).isInstanceOf(ImportProblem.NotJson.class);
    }

    @Test
    void aBundleCutShortIsNotTakenInPart() {
        var whole = bundle(PATIENT, condition("230690007", "2020-01-01"));

        assertThat(problemOf(read(whole.substring(0, whole.length() - 2)))).isInstanceOf(ImportProblem.NotJson.class);
    }

    @Test
    void theProblemNamesThePlaceWhereReadingStopped() {
        assertThat(problemOf(read("{\n  \"resourceType\": oops}"))).isEqualTo(new ImportProblem.NotJson(2, 24));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[]", "1", "null", "\"Bundle\"", "{}", "{\"resourceType\": \"Patient\"}", "{\"resourceType\": 1}"
            })
    void jsonThatIsNoBundleIsAProblem(String input) {
        assertThat(problemOf(read(input))).isEqualTo(new ImportProblem.NotABundle());
    }

    @ParameterizedTest
    @ValueSource(strings = {"transaction", "batch", "collection", "searchset"})
    void takesTheBundlesThatCarryARecord(String type) {
        assertThat(read(bundle(PATIENT).replace("transaction", type))).isInstanceOf(ImportOutcome.Accepted.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"history", "document", "message", "Transaction", "anything"})
    void refusesOtherBundles(String type) {
        assertThat(problemOf(read(bundle(PATIENT).replace("transaction", type))))
                .isEqualTo(new ImportProblem.UnsupportedBundleType());
    }

    @Test
    void theOrderOfTheFieldsDecidesNothing() {
        var person = personOf(read("""
            {"entry": [{"resource": {"gender": "male", "photo": [{"data": "QQ=="}], "id": "p1", "resourceType": "Patient"},
                        "fullUrl": "urn:uuid:0"}],
             "type": "collection", "resourceType": "Bundle"}\
            """));

        assertThat(person.sex()).isEqualTo(ImportedPerson.Sex.MALE);
    }

    @Test
    void aBundleWithoutAPatientIsAProblem() {
        assertThat(problemOf(readBundle())).isEqualTo(new ImportProblem.NoPatient());
        assertThat(problemOf(readBundle(condition("230690007", "2020-01-01"))))
                .isEqualTo(new ImportProblem.NoPatient());
    }

    @Test
    void severalPatientsAreAProblem() {
        var outcome = readBundle(PATIENT, PATIENT.replace("p1", "p2"));

        assertThat(problemOf(outcome)).isEqualTo(new ImportProblem.SeveralPatients(2));
        assertThat(findingsOf(outcome)).containsExactly(EntryFinding.KEPT, EntryFinding.ANOTHER_PATIENT);
    }

    @Test
    void aFactAboutSomebodyElseRefusesTheWholeInput() {
        var outcome = readBundle(
                PATIENT,
                condition("230690007", "2020-01-01"),
                condition("26929004", "2021-01-01").replace("Patient/p1", "Patient/p2"),
                condition("444814009", "2021-01-01").replace("Patient/p1", "Group/g1"));

        assertThat(problemOf(outcome))
                .isInstanceOfSatisfying(
                        ImportProblem.SubjectNotResolvable.class,
                        problem -> assertThat(problem.positions()).containsExactly(2, 3));
        assertThat(outcome.report().proposedPrimary()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"resourceType\": \"Condition\", \"clinicalStatus\": \"active\"}",
                "{\"resourceType\": \"Condition\", \"verificationStatus\": \"confirmed\"}",
                "{\"resourceType\": \"MedicationOrder\"}",
                "{\"resourceType\": \"MedicationRequest\", \"medication\": {\"concept\": {}}}"
            })
    void theFormOfAnotherFhirVersionIsAProblem(String resource) {
        assertThat(problemOf(readBundle(PATIENT, resource)))
                .isInstanceOfSatisfying(
                        ImportProblem.WrongFhirVersion.class,
                        problem -> assertThat(problem.positions()).containsExactly(1));
    }

    @Test
    void entriesThatHoldNothingToTakeAreReported() {
        var outcome = read("""
            {"resourceType": "Bundle", "type": "transaction", "entry": [
              {"resource": %s}, 1, null, [], {}, {"request": {"method": "DELETE", "url": "Condition/1"}},
              {"resource": 1}, {"resource": []}, {"resource": {}}, {"resource": {"resourceType": 1}},
              {"resource": {"resourceType": "Observation", "subject": {"reference": "Patient/p2"}}},
              {"resource": {"resourceType": "Jane Doe"}}]}\
            """.formatted(PATIENT));

        assertThat(findingsOf(outcome))
                .containsExactly(
                        EntryFinding.KEPT,
                        EntryFinding.NOT_A_RESOURCE,
                        EntryFinding.NOT_A_RESOURCE,
                        EntryFinding.NOT_A_RESOURCE,
                        EntryFinding.ENTRY_WITHOUT_RESOURCE,
                        EntryFinding.ENTRY_WITHOUT_RESOURCE,
                        EntryFinding.NOT_A_RESOURCE,
                        EntryFinding.NOT_A_RESOURCE,
                        EntryFinding.NOT_A_RESOURCE,
                        EntryFinding.NOT_A_RESOURCE,
                        EntryFinding.RESOURCE_TYPE_NOT_IMPORTED,
                        EntryFinding.UNKNOWN_RESOURCE_TYPE);
        assertThat(outcome.report().counts()).isEqualTo(new ImportReport.Counts(1, 3, 8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":"})
    void deepNestingIsAProblemAndNoStackOverflow(String level) {
        var deep = "{\"resourceType\": \"Bundle\", \"type\": \"batch\", \"entry\": [{\"resource\": "
                + "{\"resourceType\": \"Observation\", \"a\": " + level.repeat(1_000_000);

        assertThat(problemOf(read(deep))).isEqualTo(new ImportProblem.NestedTooDeeply(BoundedJson.DEEPEST));
    }

    @Test
    void deepNestingInsideWhatIsReadStaysWithinTheLimit() {
        int levels = BoundedJson.DEEPEST - 20;
        var extension = "{\"url\": \"u\", \"extension\": [".repeat(levels / 2) + "]}".repeat(levels / 2);
        var name = "[{\"family\": \"Doe\", \"extension\": [" + extension + "]}]";

        assertThat(personOf(readBundle(with(PATIENT, "name", name))).names()).hasSize(1);
    }

    @Test
    void anEntryTooManyIsAProblem() {
        var head = "{\"resourceType\": \"Bundle\", \"type\": \"batch\", \"entry\": [{\"resource\": " + PATIENT + "}";

        assertThat(read(head + ",{}".repeat(BoundedJson.MOST_ENTRIES - 1) + "]}"))
                .isInstanceOf(ImportOutcome.Accepted.class);
        assertThat(problemOf(read(head + ",{}".repeat(BoundedJson.MOST_ENTRIES) + "]}")))
                .isEqualTo(new ImportProblem.TooManyEntries(BoundedJson.MOST_ENTRIES));
    }

    @Test
    void aHugeAttachmentOfAnEntryThatIsNotReadPassesByUnseen() {
        var attachment = "x".repeat(BoundedJson.LONGEST_LINE + 1);

        assertThat(readBundle(PATIENT, "{\"resourceType\": \"Binary\", \"data\": \"" + attachment + "\"}"))
                .isInstanceOf(ImportOutcome.Accepted.class);
        assertThat(readBundle(with(PATIENT, "photo", "[{\"data\": \"QQ==\"}]").replace("QQ==", attachment)))
                .isInstanceOf(ImportOutcome.Accepted.class);
    }

    @Test
    void aHugeValueThatWouldBeReadIsAProblem() {
        assertThat(problemOf(readBundle(PATIENT.replace("Jane", "x".repeat(BoundedJson.LONGEST_LINE + 1)))))
                .isInstanceOf(ImportProblem.ValueTooLong.class);
    }

    @Test
    void aStreamThatBreaksIsNoProblemOfTheInput() {
        var start = new ByteArrayInputStream(bundle(PATIENT).substring(0, 90).getBytes(StandardCharsets.UTF_8));
        var broken = new SequenceInputStream(start, new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }

            @Override
            public int read(byte[] target, int from, int length) throws IOException {
                return read();
            }
        });

        assertThatThrownBy(() -> new PatientReader(Inputs.CODES).read(broken, ImportFormat.BUNDLE, Inputs.NOW))
                .isInstanceOf(IOException.class)
                .hasMessage("connection reset");
    }

    @Property(tries = 300)
    void damagedBytesNeverEndInAnException(@ForAll Random random, @ForAll @IntRange(min = 1, max = 30) int damages) {
        var bytes = bundle(PATIENT, condition("230690007", "2020-01-01"), MedicationMappingTest.REQUEST)
                .getBytes(StandardCharsets.UTF_8);
        for (int damage = 0; damage < damages; damage++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }

        assertThat(Inputs.read(ImportFormat.BUNDLE, bytes)).isNotNull();
        assertThat(Inputs.read(ImportFormat.NDJSON, bytes)).isNotNull();
    }

    private static ImportOutcome read(String input) {
        return Inputs.read(ImportFormat.BUNDLE, input);
    }
}
