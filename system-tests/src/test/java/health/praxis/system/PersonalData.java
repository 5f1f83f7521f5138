package health.praxis.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/** What must never leave the service that owns it: name parts, birth date, identifiers, phone and address of people. */
final class PersonalData {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SHORTEST_TELLING = 4;

    private PersonalData() {}

    /** Every telling text about the patients of the bundles in a folder. */
    static Set<String> ofBundles(Path folder) {
        var texts = new HashSet<String>();
        try (var files = Files.list(folder)) {
            for (Path file :
                    files.filter(name -> name.toString().endsWith(".json")).toList()) {
                for (JsonNode entry : JSON.readTree(file.toFile()).path("entry")) {
                    if (entry.path("resource").path("resourceType").asText().equals("Patient")) {
                        collect(entry.path("resource"), texts);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        texts.removeIf(text -> text.length() < SHORTEST_TELLING);
        return texts;
    }

    private static void collect(JsonNode patient, Set<String> texts) {
        patient.path("name").forEach(name -> {
            texts.add(name.path("family").asText());
            name.path("given").forEach(given -> texts.add(given.asText()));
        });
        texts.add(patient.path("birthDate").asText());
        patient.path("identifier")
                .forEach(identifier -> texts.add(identifier.path("value").asText()));
        patient.path("telecom")
                .forEach(telecom -> texts.add(telecom.path("value").asText()));
        patient.path("address").forEach(address -> address.path("line").forEach(line -> texts.add(line.asText())));
    }
}
