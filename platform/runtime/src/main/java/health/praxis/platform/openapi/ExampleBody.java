package health.praxis.platform.openapi;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** A value of a schema, to be shown: what is required, or everything where nothing is, within its bounds. */
final class ExampleBody {

    private static final int DEEPEST = 8;
    private static final String SOME_ID = "0198c0de-0000-7000-8000-000000000001";
    /** Texts of which one fits most patterns of the API. */
    private static final List<String> WORDS =
            List.of("example", "230690007", "en", "DE", "08:00", "Europe/Berlin", "a-b", "1", "x@example.org");

    private final Map<String, Schema> schemas;

    ExampleBody(OpenAPI document) {
        this.schemas = document.getComponents().getSchemas();
    }

    /** A value, or empty when none is known that fits. */
    Optional<Object> of(Schema schema) {
        return Optional.ofNullable(value(schema, 0));
    }

    private Object value(Schema stated, int depth) {
        Schema schema = resolved(stated);
        if (depth > DEEPEST) {
            return null;
        }
        if (schema.getEnumeration() != null) {
            return schema.getEnumeration().getFirst();
        }
        if (schema.getExamples() != null && !schema.getExamples().isEmpty()) {
            return schema.getExamples().getFirst();
        }
        var choices = Stream.of(schema.getOneOf(), schema.getAnyOf())
                .filter(list -> list != null)
                .flatMap(List::stream)
                .toList();
        if (!choices.isEmpty()) {
            return choices.stream()
                    .map(choice -> value(choice, depth + 1))
                    .filter(value -> value != null)
                    .findFirst()
                    .orElse(null);
        }
        if (schema.getAllOf() != null) {
            var all = new LinkedHashMap<String, Object>();
            for (Schema part : schema.getAllOf()) {
                if (value(part, depth + 1) instanceof Map<?, ?> fields) {
                    fields.forEach((name, value) -> all.put((String) name, value));
                }
            }
            return all;
        }
        return schema.getType() == null
                ? null
                : ofType(
                        schema.getType().stream()
                                .filter(type -> type != Schema.SchemaType.NULL)
                                .findFirst()
                                .orElse(Schema.SchemaType.NULL),
                        schema,
                        depth);
    }

    private Object ofType(Schema.SchemaType type, Schema schema, int depth) {
        return switch (type) {
            case OBJECT -> object(schema, depth);
            case ARRAY -> array(schema, depth);
            case INTEGER -> number(schema).toBigInteger();
            case NUMBER -> number(schema);
            case BOOLEAN -> Boolean.TRUE;
            case STRING -> text(schema);
            case NULL -> null;
        };
    }

    private Map<String, Object> object(Schema schema, int depth) {
        var object = new LinkedHashMap<String, Object>();
        if (schema.getProperties() == null) {
            return object;
        }
        var required = schema.getRequired();
        schema.getProperties().forEach((name, property) -> {
            if (required == null || required.isEmpty() || required.contains(name)) {
                var value = value(property, depth + 1);
                if (value != null) {
                    object.put(name, value);
                }
            }
        });
        return object;
    }

    private List<Object> array(Schema schema, int depth) {
        var array = new ArrayList<>();
        int least = schema.getMinItems() == null ? 1 : Math.max(1, schema.getMinItems());
        for (int i = 0; i < least && schema.getItems() != null; i++) {
            var item = value(schema.getItems(), depth + 1);
            if (item != null) {
                array.add(item);
            }
        }
        return array;
    }

    private static BigDecimal number(Schema schema) {
        var least = schema.getMinimum() != null ? schema.getMinimum() : BigDecimal.ONE;
        if (schema.getExclusiveMinimum() != null) {
            least = schema.getExclusiveMinimum().add(BigDecimal.ONE);
        }
        var most = schema.getMaximum() != null ? schema.getMaximum() : least;
        return least.max(BigDecimal.ONE.min(most));
    }

    private static String text(Schema schema) {
        String format = schema.getFormat() == null ? "" : schema.getFormat();
        return switch (format) {
            case "uuid" -> SOME_ID;
            case "date" -> "2026-03-02";
            case "date-time" -> "2026-03-02T10:00:00Z";
            case "time", "local-time", "partial-time" -> "10:00:00";
            case "uri" -> "https://example.org/";
            case "binary" -> null;
            default -> word(schema);
        };
    }

    private static String word(Schema schema) {
        int least = schema.getMinLength() == null ? 0 : schema.getMinLength();
        int most = schema.getMaxLength() == null ? Integer.MAX_VALUE : schema.getMaxLength();
        var pattern = schema.getPattern() == null
                ? Optional.<Pattern>empty()
                : Optional.of(Pattern.compile(schema.getPattern()));
        var alternatives = schema.getPattern() == null
                ? List.<String>of()
                : Arrays.asList(schema.getPattern().split("\\|"));
        return Stream.concat(WORDS.stream(), alternatives.stream())
                .filter(word -> word.length() >= least && word.length() <= most)
                .filter(word -> pattern.isEmpty()
                        || pattern.get().matcher(word).matches()
                        || (schema.getPattern().equals("\\S")))
                .findFirst()
                .orElse(pattern.isPresent() ? null : "x".repeat(Math.max(1, least)));
    }

    private Schema resolved(Schema schema) {
        String reference = schema.getRef();
        return reference == null ? schema : resolved(schemas.get(reference.substring(reference.lastIndexOf('/') + 1)));
    }
}
