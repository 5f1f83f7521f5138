package health.praxis.patient.patientimport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Inputs made for tests, and their reading at a fixed time. */
final class Inputs {

    static final Instant NOW = Instant.parse("2026-01-15T12:00:00Z");
    static final CodeMap CODES = CodeMap.version1();
    static final ObjectMapper JSON = new ObjectMapper();

    static final String PATIENT = """
        {"resourceType": "Patient", "id": "p1", "gender": "female", "birthDate": "1950-02-03",
         "identifier": [{"system": "urn:clinic", "value": "4711"}],
         "name": [{"use": "official", "family": "Doe", "given": ["Jane"]}]}\
        """;

    private Inputs() {}

    static ImportOutcome read(ImportFormat format, String input) {
        return read(format, input.getBytes(StandardCharsets.UTF_8));
    }

    static ImportOutcome read(ImportFormat format, byte[] input) {
        try {
            return new PatientReader(CODES).read(new ByteArrayInputStream(input), format, NOW);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ImportOutcome readBundle(String... resources) {
        return read(ImportFormat.BUNDLE, bundle(resources));
    }

    static ImportedPerson personOf(ImportOutcome outcome) {
        if (outcome instanceof ImportOutcome.Accepted(ImportedPerson person, ImportReport ignored)) {
            return person;
        }
        throw new AssertionError(
                "refused: " + ((ImportOutcome.Refused) outcome).problem().message());
    }

    static ImportProblem problemOf(ImportOutcome outcome) {
        if (outcome instanceof ImportOutcome.Refused(ImportProblem problem, ImportReport ignored)) {
            return problem;
        }
        throw new AssertionError("accepted");
    }

    static List<EntryFinding> findingsOf(ImportOutcome outcome) {
        return outcome.report().entries().stream()
                .map(ImportReport.Entry::finding)
                .toList();
    }

    /** A transaction of these resources, each named {@code urn:uuid:} and its place. */
    static String bundle(String... resources) {
        var entries = new StringBuilder();
        for (int index = 0; index < resources.length; index++) {
            entries.append(index == 0 ? "" : ",")
                    .append("{\"fullUrl\": \"urn:uuid:%d\", \"resource\": %s}".formatted(index, resources[index]));
        }
        return "{\"resourceType\": \"Bundle\", \"type\": \"transaction\", \"entry\": [" + entries + "]}";
    }

    static String ndjson(String... resources) {
        return Arrays.stream(resources).map(Inputs::inOneLine).collect(Collectors.joining("\n"));
    }

    private static String inOneLine(String json) {
        try {
            return JSON.readTree(json).toString();
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An active, confirmed condition of the patient p1. */
    static String condition(String snomed, String onset) {
        return condition(snomed, onset, "active");
    }

    static String condition(String snomed, String onset, String clinicalStatus) {
        return """
            {"resourceType": "Condition", "subject": {"reference": "Patient/p1"}, "onsetDateTime": "%s",
             "clinicalStatus": {"coding": [{"code": "%s"}]}, "verificationStatus": {"coding": [{"code": "confirmed"}]},
             "code": {"coding": [{"system": "http://snomed.info/sct", "code": "%s"}]}}\
            """.formatted(onset, clinicalStatus, snomed);
    }

    /** The resource with one element set to other JSON. */
    static String with(String resource, String field, String json) {
        try {
            return ((ObjectNode) JSON.readTree(resource))
                    .set(field, JSON.readTree(json))
                    .toString();
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String without(String resource, String field) {
        try {
            return ((ObjectNode) JSON.readTree(resource)).without(field).toString();
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A bundle of the test data. */
    static byte[] file(String name) {
        try (var in = Inputs.class.getResourceAsStream("/bundles/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ArrayNode entriesOf(JsonNode bundle) {
        return (ArrayNode) bundle.get("entry");
    }
}
