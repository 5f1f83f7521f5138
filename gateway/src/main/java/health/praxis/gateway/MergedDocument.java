package health.praxis.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One OpenAPI document out of the gateway's own and those of the services. Components that services describe alike are
 * taken once; where two services mean different things by one name, each gets a name of its own.
 */
final class MergedDocument {

    private static final String COMPONENTS = "#/components/";
    private static final String SERVICE = "{service}";
    private static final List<String> OF_THE_GATEWAY = List.of("429", "502");
    private static final Set<String> VERBS = Set.of("get", "put", "post", "patch", "delete");

    private final ObjectNode merged;
    private final SortedMap<String, JsonNode> services;
    private final RouteTable routes;
    private final Set<String> ownNames = new HashSet<>();
    private final Set<String> operations = new HashSet<>();

    private MergedDocument(ObjectNode merged, SortedMap<String, JsonNode> services, RouteTable routes) {
        this.merged = merged;
        this.services = services;
        this.routes = routes;
    }

    /**
     * The whole document.
     *
     * @param own what the gateway answers itself
     * @param services their documents by name
     * @param routes says which paths of a service can be reached
     */
    static ObjectNode of(ObjectNode own, Map<String, JsonNode> services, RouteTable routes) {
        return new MergedDocument(own.deepCopy(), new TreeMap<>(services), routes).merge();
    }

    private ObjectNode merge() {
        nameApart();
        merged.path("paths").forEach(item -> finish("gateway", item));
        services.forEach((service, document) -> {
            addComponents(service, document);
            addPaths(service, document);
            document.path("tags").forEach(this::addTag);
        });
        sortTags();
        return merged;
    }

    /** Finds the components that need a name of their own: those that differ, and those that refer to such. */
    private void nameApart() {
        var known = new HashMap<String, JsonNode>();
        var taken = new HashSet<String>();
        services.values()
                .forEach(document -> components(document).forEach((name, component) -> {
                    var earlier = known.putIfAbsent(name, component);
                    if (earlier != null) {
                        taken.add(name);
                        if (!earlier.equals(component)) {
                            ownNames.add(name);
                        }
                    }
                }));
        boolean more = true;
        while (more) {
            more = false;
            for (String name : taken) {
                if (!ownNames.contains(name)
                        && references(known.get(name)).stream().anyMatch(ownNames::contains)) {
                    ownNames.add(name);
                    more = true;
                }
            }
        }
    }

    private static Map<String, JsonNode> components(JsonNode document) {
        var components = new TreeMap<String, JsonNode>();
        document.path("components")
                .properties()
                .forEach(kind -> kind.getValue()
                        .properties()
                        .forEach(component -> components.put(
                                COMPONENTS + kind.getKey() + "/" + component.getKey(), component.getValue())));
        return components;
    }

    private static Set<String> references(JsonNode node) {
        var references = new HashSet<String>();
        node.findValues("$ref").forEach(reference -> references.add(reference.textValue()));
        node.findValues("mapping").forEach(mapping -> mapping.forEach(form -> references.add(form.textValue())));
        return references;
    }

    private void addComponents(String service, JsonNode document) {
        var all = (ObjectNode) merged.path("components");
        document.path("components").properties().forEach(kind -> {
            ObjectNode ofKind = all.withObjectProperty(kind.getKey());
            kind.getValue().properties().forEach(component -> {
                String name = nameOf(service, COMPONENTS + kind.getKey() + "/" + component.getKey());
                ofKind.set(name.substring(name.lastIndexOf('/') + 1), renamed(service, component.getValue()));
            });
        });
    }

    private void addPaths(String service, JsonNode document) {
        var paths = (ObjectNode) merged.path("paths");
        document.path("paths").properties().stream()
                .filter(path -> isReached(path.getKey(), service) && !paths.has(path.getKey()))
                .forEach(path -> {
                    JsonNode item = renamed(service, path.getValue());
                    finish(service, item);
                    paths.set(path.getKey(), item);
                });
    }

    /** A path that every service answers for itself has the service's name in it, and is described once. */
    private boolean isReached(String path, String service) {
        return routes.of(path.replace(SERVICE, shortName(service))) instanceof Route.ToService owner
                && owner.service().equals(service);
    }

    /** What the gateway adds to every operation: its own problems, and an id that no other operation has. */
    private void finish(String service, JsonNode item) {
        item.properties().stream()
                .filter(entry -> VERBS.contains(entry.getKey()))
                .map(entry -> (ObjectNode) entry.getValue())
                .forEach(operation -> {
                    for (String status : OF_THE_GATEWAY) {
                        operation
                                .withObjectProperty("responses")
                                .putObject(status)
                                .put("$ref", COMPONENTS + "responses/Problem" + status);
                    }
                    String id = operation.path("operationId").asText();
                    if (!operations.add(id)) {
                        operation.put("operationId", id + "Of" + camelCase(service));
                    }
                });
    }

    private void addTag(JsonNode tag) {
        ArrayNode tags = merged.withArrayProperty("tags");
        for (JsonNode known : tags) {
            if (known.path("name").equals(tag.path("name"))) {
                return;
            }
        }
        tags.add(tag);
    }

    private void sortTags() {
        ArrayNode tags = merged.withArrayProperty("tags");
        var sorted = new TreeMap<String, JsonNode>(Comparator.naturalOrder());
        tags.forEach(tag -> sorted.put(tag.path("name").asText(), tag));
        tags.removeAll();
        tags.addAll(sorted.values());
    }

    private String nameOf(String service, String component) {
        return ownNames.contains(component) ? component + "Of" + camelCase(service) : component;
    }

    /** The same with every reference to a component that has got another name. */
    private JsonNode renamed(String service, JsonNode node) {
        return switch (node) {
            case ObjectNode object -> {
                ObjectNode copy = object.objectNode();
                object.properties().forEach(field -> copy.set(field.getKey(), renamed(service, field.getValue())));
                yield copy;
            }
            case ArrayNode array -> {
                ArrayNode copy = array.arrayNode();
                array.forEach(item -> copy.add(renamed(service, item)));
                yield copy;
            }
            case TextNode text
            when text.textValue().startsWith(COMPONENTS) -> TextNode.valueOf(nameOf(service, text.textValue()));
            default -> node;
        };
    }

    private static String camelCase(String service) {
        var camel = new StringBuilder();
        for (String word : shortName(service).split("-")) {
            camel.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }
        return camel.toString();
    }

    private static String shortName(String service) {
        return service.replaceFirst("-service$", "");
    }
}
