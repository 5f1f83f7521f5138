package health.praxis.therapyplan.prescription;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** All rules about techniques and precautions: versioned data with sources, read and checked at start. */
@Startup
@Singleton
class TechniqueRules {

    private static final String RESOURCE = "technique-rules.v1.json";

    private final List<TechniqueRule> rules;

    TechniqueRules(ObjectMapper json) {
        try (var in = Thread.currentThread().getContextClassLoader().getResourceAsStream(RESOURCE)) {
            rules = json.readValue(in, Catalogue.class).rules();
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE + " is not readable", e);
        }
        var ids = new HashSet<String>();
        rules.forEach(rule -> {
            if (!ids.add(rule.id())) {
                throw new IllegalArgumentException("two technique rules are called " + rule.id());
            }
        });
    }

    /** The rules that a technique breaks for somebody with these precautions. */
    List<TechniqueRule> brokenBy(Technique technique, Set<String> precautions) {
        return rules.stream()
                .filter(rule -> rule.isAbout(technique))
                .filter(rule -> rule.precautions().stream().anyMatch(precautions::contains))
                .toList();
    }

    /**
     * @param version raised with each change of the data
     * @param reviewed how far the rules have been checked by clinicians
     */
    record Catalogue(int version, String reviewed, List<TechniqueRule> rules) {}
}
