package health.praxis.patient.patientimport;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import health.praxis.patient.condition.ConditionKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Which diagnosis code means which condition. The map is versioned data, checked whole when it is loaded: every code
 * once, every kind, system, source and finding known, every SNOMED CT code with its right check digit. A code that is
 * not in it stays unknown; nothing is guessed.
 *
 * <p>ICD-10 codes match by prefix, with or without the dot, and the longest prefix wins. When a diagnosis carries
 * several codes, SNOMED CT decides before ICD, in the order of the map's systems; two kinds within one system are
 * ambiguous.
 */
final class CodeMap {

    private static final String SNOMED_CT = "http://snomed.info/sct";
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    /** A diagnosis code as the EHR wrote it. */
    record Code(String system, String code) {}

    private record Rule(String system, CodeMapDocument.Match match, String code) {}

    private final String version;
    private final List<String> systems;
    private final Map<String, String> canonical = new HashMap<>();
    private final Map<Rule, ConditionKind> kinds = new HashMap<>();
    private final Map<Rule, EntryFinding> outside = new HashMap<>();

    private CodeMap(CodeMapDocument document) {
        version = document.version();
        systems =
                document.systems().stream().map(CodeMapDocument.CodeSystem::uri).toList();
        document.systems().forEach(this::addSystem);
        var sources = document.sources().keySet();
        document.conditions().forEach(condition -> {
            var rule = rule(condition.system(), condition.match(), condition.code(), condition.source(), sources);
            kinds.put(rule, ConditionKind.of(condition.kind()));
        });
        document.outside().forEach(code -> {
            var rule = rule(code.system(), code.match(), code.code(), code.source(), sources);
            outside.put(rule, EntryFinding.of(code.reason()));
        });
    }

    /** The first version, packaged with the service. */
    static CodeMap version1() {
        try (var in = CodeMap.class.getResourceAsStream("/codemap/conditions-v1.json")) {
            return load(Objects.requireNonNull(in, "the code map is missing from the package"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @throws IOException when the stream fails or is not a code map
     * @throws IllegalArgumentException when the map contradicts itself
     */
    static CodeMap load(InputStream in) throws IOException {
        return new CodeMap(JSON.readValue(in, CodeMapDocument.class));
    }

    String version() {
        return version;
    }

    /** What a diagnosis with these codes means. */
    CodeMeaning meaningOf(List<Code> codes) {
        if (codes.isEmpty()) {
            return new CodeMeaning.NotKept(EntryFinding.NO_CODE);
        }
        for (String system : systems) {
            var known = codes.stream()
                    .filter(code -> system.equals(canonical.get(code.system())))
                    .flatMap(
                            code -> lookUp(kinds, system, code.code())
                                    .map(kind -> new CodeMeaning.Known(kind, system, code.code()))
                                    .stream())
                    .toList();
            if (known.stream().map(CodeMeaning.Known::kind).distinct().count() > 1) {
                return new CodeMeaning.NotKept(EntryFinding.AMBIGUOUS_CODE);
            }
            if (!known.isEmpty()) {
                return known.getFirst();
            }
        }
        return new CodeMeaning.NotKept(whyOutside(codes));
    }

    private EntryFinding whyOutside(List<Code> codes) {
        return codes.stream()
                .flatMap(code -> lookUp(outside, canonical.get(code.system()), code.code()).stream())
                .findFirst()
                .orElse(EntryFinding.UNKNOWN_CODE);
    }

    private <T> Optional<T> lookUp(Map<Rule, T> rules, String system, String code) {
        var exact = rules.get(new Rule(system, CodeMapDocument.Match.EXACT, code));
        if (exact != null) {
            return Optional.of(exact);
        }
        var undotted = undotted(code);
        for (int length = Math.min(undotted.length(), 8); length > 0; length--) {
            var found = rules.get(new Rule(system, CodeMapDocument.Match.PREFIX, undotted.substring(0, length)));
            if (found != null) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    private void addSystem(CodeMapDocument.CodeSystem system) {
        canonical.put(system.uri(), system.uri());
        system.aliases().forEach(alias -> canonical.put(alias, system.uri()));
    }

    private Rule rule(String system, CodeMapDocument.Match match, String code, String source, Set<String> sources) {
        require(systems.contains(system), "names an unknown system", code);
        require(sources.contains(source), "names an unknown source", code);
        require(!system.equals(SNOMED_CT) || SnomedCheckDigit.isValid(code), "has a wrong check digit", code);
        require(!system.equals(SNOMED_CT) || match == CodeMapDocument.Match.EXACT, "has no hierarchy in it", code);
        var rule = new Rule(system, match, match == CodeMapDocument.Match.PREFIX ? undotted(code) : code);
        require(!kinds.containsKey(rule) && !outside.containsKey(rule), "is there twice", code);
        return rule;
    }

    private static void require(boolean holds, String fault, String code) {
        if (!holds) {
            throw new IllegalArgumentException("code map: " + code + " " + fault);
        }
    }

    private static String undotted(String code) {
        return code.replace(".", "").toUpperCase(Locale.ROOT);
    }
}
