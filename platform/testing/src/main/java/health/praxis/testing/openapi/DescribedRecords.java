package health.praxis.testing.openapi;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The records that a document's schemas stand for. */
final class DescribedRecords {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode document;

    DescribedRecords(JsonNode document) {
        this.document = document;
    }

    /** What a record offers besides its components is for the code, not for the wire. */
    List<String> faults(String rootPackage) {
        var faults = new ArrayList<String>();
        var records = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages(rootPackage, "health.praxis.platform")
                        .stream()
                        .filter(type -> type.isRecord())
                        .collect(Collectors.groupingBy(JavaClass::getSimpleName));
        faults.addAll(new NeededFields(document).faults(records));
        var words = discriminators();
        document.at("/components/schemas").properties().forEach(schema -> {
            var types = records.get(schema.getKey());
            if (types != null) {
                var extra = new TreeSet<String>();
                schema.getValue().path("properties").fieldNames().forEachRemaining(extra::add);
                extra.removeAll(words);
                types.forEach(type -> extra.removeAll(fieldsOf(type.reflect())));
                if (!extra.isEmpty()) {
                    faults.add(schema.getKey() + ": fields that do not exist: " + extra);
                }
            }
        });
        return faults;
    }

    private Set<String> discriminators() {
        return document.findValues("discriminator").stream()
                .map(discriminator -> discriminator.path("propertyName").asText())
                .collect(Collectors.toSet());
    }

    /** The fields that the record has in JSON. */
    private static Set<String> fieldsOf(Class<?> type) {
        return JSON.getSerializationConfig().introspect(JSON.constructType(type)).findProperties().stream()
                .filter(property -> property.couldSerialize())
                .flatMap(property -> {
                    var unwrapped = Arrays.stream(type.getRecordComponents())
                            .filter(component -> component.getName().equals(property.getInternalName()))
                            .filter(component -> component.getAccessor().isAnnotationPresent(JsonUnwrapped.class))
                            .findFirst();
                    return unwrapped
                            .map(component -> fieldsOf(component.getType()))
                            .orElseGet(() -> Set.of(property.getName()))
                            .stream();
                })
                .collect(Collectors.toSet());
    }
}
