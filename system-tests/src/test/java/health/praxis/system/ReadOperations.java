package health.praxis.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Every way to read that the services describe in their OpenAPI documents, and the composed read of the gateway. */
final class ReadOperations {

    private static final String ROOT = "/api/v1/";
    private static final Pattern PARAMETER = Pattern.compile("\\{\\w+}");

    /** The catalogues ship with the product and are the same for every tenant. */
    private static final Set<String> SHARED = Set.of("instruments", "plan-templates", "core-sets");

    /** The story's plans have no goals that are rated; the access matrix of the service tries these. */
    private static final Set<String> NOT_IN_THE_STORY = Set.of("goal-attainments");

    /** For administrators and for people about themselves; the access matrix of each service tries it. */
    private static final String AUDIT = "/api/v1/audit/";

    private final Map<String, Set<String>> templates = new HashMap<>();

    ReadOperations(RunningSystem system, Caller caller) {
        for (String service : RunningSystem.SERVICES) {
            var paths = caller.get(system.openApi(service).toString()).body().path("paths");
            paths.properties().stream()
                    .filter(path -> path.getValue().has("get"))
                    .filter(path -> !SHARED.contains(noun(path.getKey())))
                    .filter(path -> !NOT_IN_THE_STORY.contains(noun(path.getKey())))
                    .filter(path -> !path.getKey().startsWith(AUDIT))
                    .forEach(path -> templates.put(path.getKey(), parameters(path.getValue())));
        }
        templates.put("/api/v1/patients/{id}/summary", Set.of());
    }

    private static Set<String> parameters(JsonNode path) {
        var names = new TreeSet<String>();
        Stream.of(path.path("parameters"), path.path("get").path("parameters"))
                .flatMap(list -> StreamSupport.stream(list.spliterator(), false))
                .filter(parameter -> parameter.path("in").asText().equals("query"))
                .forEach(parameter -> names.add(parameter.path("name").asText()));
        return names;
    }

    int count() {
        return templates.size();
    }

    /** The lists of what belongs to one patient or one plan, by the noun of their items. */
    Map<String, String> listsOf(String owner, String id) {
        var lists = new HashMap<String, String>();
        templates.forEach((template, parameters) -> {
            if (owner.equals("patients") && parameters.contains("patientId")) {
                lists.put(noun(template), template + "?patientId=" + id);
            } else if (template.matches(ROOT + owner + "/\\{\\w+}/[a-z-]+")) {
                lists.put(template.substring(template.lastIndexOf('/') + 1), filled(template, id));
            }
        });
        return lists;
    }

    /** The lists of all there is in a tenant, by the noun of their items. */
    Map<String, String> listsOfTenant() {
        var lists = new HashMap<String, String>();
        templates.forEach((template, parameters) -> {
            if (!template.contains("{") && !parameters.contains("patientId")) {
                lists.put(noun(template), template);
            }
        });
        return lists;
    }

    /** For each other operation, its paths with each of the ids that could stand there. */
    Map<String, List<String>> ofRecords(Map<String, Set<String>> ids) {
        var paths = new HashMap<String, List<String>>();
        templates.forEach((template, parameters) -> {
            var filled = new ArrayList<String>();
            if (template.contains("{")) {
                ids.getOrDefault(noun(template), Set.of()).forEach(id -> filled.add(filled(template, id)));
            }
            if (parameters.contains("patientId")) {
                ids.get("patients").forEach(id -> filled.add(template + "?patientId=" + id));
            }
            if (template.contains("{") || parameters.contains("patientId")) {
                paths.put(template, filled);
            }
            if (parameters.contains("practitionerId")) {
                paths.put(
                        template + "?practitionerId",
                        ids.getOrDefault("clinic/practitioners", Set.of()).stream()
                                .map(id -> template + "?practitionerId=" + id)
                                .toList());
            }
        });
        return paths;
    }

    /** The record first, then version or revision 1 of it. */
    private static String filled(String template, String id) {
        String path = PARAMETER.matcher(template).replaceFirst(id);
        return PARAMETER.matcher(path).replaceAll("1");
    }

    private static String noun(String template) {
        return template.replaceFirst("/\\{.*", "").substring(ROOT.length());
    }
}
