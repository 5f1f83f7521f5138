package health.praxis.platform.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The JSON Schemas (2020-12) of all events, as the contracts publish them. */
@Singleton
public class EventSchemas {

    private static final String FOLDER = "contracts/events/";

    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
    private final Map<String, Optional<Schema>> schemas = new ConcurrentHashMap<>();

    /** Where an event names its schema: a stable identifier, not an address. */
    public static URI dataSchema(String type) {
        return URI.create("urn:praxis:schema:" + type);
    }

    /** True when the contracts know this type of event. */
    public boolean knows(String type) {
        return schema(type).isPresent();
    }

    /** What in {@code data} breaks the schema of {@code type}; empty when nothing does or the type is unknown. */
    public List<String> violations(String type, JsonNode data) {
        return schema(type).stream()
                .flatMap(schema -> schema.validate(data).stream())
                .map(error -> error.getInstanceLocation() + " " + error.getKeyword())
                .toList();
    }

    private Optional<Schema> schema(String type) {
        return schemas.computeIfAbsent(type, this::load);
    }

    private Optional<Schema> load(String type) {
        if (!type.matches("[a-z0-9.-]{1,120}")) {
            return Optional.empty();
        }
        var loader = Thread.currentThread().getContextClassLoader();
        String path = FOLDER + type + ".json";
        return loader.getResource(path) == null
                ? Optional.empty()
                : Optional.of(registry.getSchema(SchemaLocation.of("classpath:" + path)));
    }
}
