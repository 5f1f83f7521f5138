package health.praxis.patient.patientimport;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.praxis.patient.condition.ConditionKind;
import health.praxis.patient.patientimport.ImportedCondition.ClinicalStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Whole bundles as an EHR sends them; their people were made up by Synthea. */
class SyntheticPeopleTest {

    private static final String TWO_CONDITIONS = "stroke-then-alzheimers.json";

    @Test
    void countsTheLivingTheDeceasedAndThoseWithNothingActive() throws Exception {
        var people = readFolder(
                Path.of(SyntheticPeopleTest.class.getResource("/bundles").toURI()));

        assertThat(people).hasSize(3);
        assertThat(people).filteredOn(ImportedPerson::deceased).hasSize(1);
        assertThat(people)
                .filteredOn(
                        person -> !person.deceased() && person.proposedPrimary().isEmpty())
                .hasSize(1);
    }

    @Test
    void readsTheDemographics() {
        var person = read(TWO_CONDITIONS);

        assertThat(person.officialName()).hasValueSatisfying(name -> {
            assertThat(name.family()).contains("Portillo");
            assertThat(name.given()).containsExactly("Adán");
            assertThat(name.prefixes()).containsExactly("Mr.");
        });
        assertThat(person.birthDate()).contains(PartialDate.parse("1937-02-13"));
        assertThat(person.sex()).isEqualTo(ImportedPerson.Sex.MALE);
        assertThat(person.language()).contains("es");
        assertThat(person.telecoms()).hasSize(1);
        assertThat(person.addresses()).singleElement().satisfies(address -> {
            assertThat(address.lines()).hasSize(1);
            assertThat(address.country()).contains("US");
        });
        assertThat(person.deceased()).isFalse();
    }

    @Test
    void keepsAnIdentifierThatTwoSystemsShare() {
        var identifiers = read(TWO_CONDITIONS).identifiers();

        assertThat(identifiers).hasSize(5);
        assertThat(identifiers.stream().map(ImportedPerson.Identifier::value).distinct())
                .hasSize(4);
        assertThat(identifiers.stream().flatMap(each -> each.type().stream())).containsExactly("MR", "SS", "DL", "PPN");
    }

    @Test
    void proposesTheActiveConditionWithTheLatestOnset() {
        var person = read(TWO_CONDITIONS);

        assertThat(person.conditions().stream().map(ImportedCondition::kind))
                .containsExactly(ConditionKind.STROKE, ConditionKind.ALZHEIMERS);
        assertThat(person.proposedPrimary())
                .hasValueSatisfying(primary -> assertThat(primary.onset().orElseThrow())
                        .isEqualTo(PartialDate.parse("2020-01-18T17:49:34+00:00")));
    }

    @Test
    void aResolvedConcussionStaysResolvedAndIsNotProposed() {
        var person = read("resolved-concussion.json");

        assertThat(person.conditions()).singleElement().satisfies(condition -> {
            assertThat(condition.kind()).isEqualTo(ConditionKind.TBI);
            assertThat(condition.clinicalStatus()).isEqualTo(ClinicalStatus.RESOLVED);
            assertThat(condition.abatement()).contains(PartialDate.parse("2014-11-11T16:13:33+00:00"));
        });
        assertThat(person.proposedPrimary()).isEmpty();
    }

    @Test
    void knowsTheDateOfADeath() {
        var person = read("deceased-brain-injury-and-alzheimers.json");

        assertThat(person.deceased()).isTrue();
        assertThat(person.deceasedDate()).contains(PartialDate.parse("1994-04-11T19:08:38+00:00"));
    }

    @Test
    void reportsEveryEntryOnce() throws IOException {
        var entries = Inputs.entriesOf(Inputs.JSON.readTree(Inputs.file(TWO_CONDITIONS)));
        var report =
                Inputs.read(ImportFormat.BUNDLE, Inputs.file(TWO_CONDITIONS)).report();

        assertThat(report.entries().stream().map(ImportReport.Entry::position))
                .containsExactlyElementsOf(
                        IntStream.range(0, entries.size()).boxed().toList());
        assertThat(report.entries().stream().map(ImportReport.Entry::resourceType))
                .containsExactlyElementsOf(entries.findValues("resource").stream()
                        .map(resource -> resource.path("resourceType").asText())
                        .toList());
        assertThat(report.counts()).isEqualTo(new ImportReport.Counts(14, 239, 0));
        assertThat(report.reasons())
                .containsEntry("kept", 14L)
                .containsEntry("not-neurological", 11L)
                .containsEntry("resource-type-not-imported", 228L);
        assertThat(report.proposedPrimary()).contains(ConditionKind.ALZHEIMERS);
    }

    @Test
    void ndjsonOfTheSameResourcesGivesTheSamePerson() throws IOException {
        var bundle = Inputs.JSON.readTree(Inputs.file(TWO_CONDITIONS));
        var lines = new ArrayList<String>();
        for (JsonNode entry : Inputs.entriesOf(bundle)) {
            lines.add(entry.path("resource").toString().replace("urn:uuid:", "Patient/"));
        }

        var outcome = Inputs.read(ImportFormat.NDJSON, String.join("\r\n", lines));

        assertThat(Inputs.personOf(outcome)).isEqualTo(read(TWO_CONDITIONS));
        assertThat(outcome.report().entries().getFirst().position()).isEqualTo(1);
    }

    @Property(tries = 20)
    void theOrderOfTheEntriesDecidesNothing(@ForAll Random random) throws IOException {
        var bundle = Inputs.JSON.readTree(Inputs.file(TWO_CONDITIONS));
        var entries = new ArrayList<JsonNode>();
        Inputs.entriesOf(bundle).forEach(entries::add);
        Collections.shuffle(entries, random);
        Inputs.entriesOf(bundle).removeAll().addAll(entries);

        var shuffled = Inputs.personOf(Inputs.read(ImportFormat.BUNDLE, bundle.toString()));
        var original = read(TWO_CONDITIONS);

        assertThat(shuffled.proposedPrimary()).isEqualTo(original.proposedPrimary());
        assertThat(shuffled.conditions()).containsExactlyInAnyOrderElementsOf(original.conditions());
        assertThat(shuffled.medications()).containsExactlyInAnyOrderElementsOf(original.medications());
        assertThat(shuffled.identifiers()).isEqualTo(original.identifiers());
    }

    private static ImportedPerson read(String name) {
        return Inputs.personOf(Inputs.read(ImportFormat.BUNDLE, Inputs.file(name)));
    }

    private static List<ImportedPerson> readFolder(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .map(SyntheticPeopleTest::bytes)
                    .map(bytes -> Inputs.personOf(Inputs.read(ImportFormat.BUNDLE, bytes)))
                    .collect(Collectors.toList());
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
