package health.praxis.testing.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.tngtech.archunit.core.domain.JavaClass;
import java.lang.reflect.RecordComponent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The numbers and truth values without which a request is refused, because the record that takes it has no null for them. */
final class NeededFields {

    private static final String SCHEMAS = "#/components/schemas/";

    private final JsonNode document;

    NeededFields(JsonNode document) {
        this.document = document;
    }

    /** Needed fields of which the document says that they may be left out. */
    List<String> faults(Map<String, List<JavaClass>> records) {
        var faults = new ArrayList<String>();
        for (String name : sent()) {
            var required = StreamSupport.stream(
                            document.at("/components/schemas/" + name + "/required")
                                    .spliterator(),
                            false)
                    .map(JsonNode::textValue)
                    .collect(Collectors.toSet());
            var types = records.getOrDefault(name, List.of());
            if (types.size() == 1) {
                Arrays.stream(types.getFirst().reflect().getRecordComponents())
                        .filter(component -> component.getType().isPrimitive())
                        .map(RecordComponent::getName)
                        .filter(field -> !required.contains(field))
                        .forEach(field -> faults.add(name + ": " + field + " cannot be left out, but is not required"));
            }
        }
        return faults;
    }

    /** The schemas that requests are made of. */
    private Set<String> sent() {
        var names = new TreeSet<String>();
        var open = new ArrayDeque<>(document.path("paths").findValues("requestBody"));
        while (!open.isEmpty()) {
            for (String reference : open.pop().findValuesAsText("$ref")) {
                String name = reference.replace(SCHEMAS, "");
                if (reference.startsWith(SCHEMAS) && names.add(name)) {
                    open.push(document.at("/components/schemas/" + name));
                }
            }
        }
        return names;
    }
}
