package health.praxis.patient.patientimport;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;

/**
 * Walks through a Bundle token by token. Entries of types that are not imported pass by without being held, so the
 * memory needed follows what is kept and not the size of the input.
 */
final class BundleReader {

    private static final Set<String> TYPES = Set.of("transaction", "batch", "collection", "searchset");

    private final JsonParser parser;
    private final ImportDraft draft;
    private Optional<String> resourceType = Optional.empty();
    private Optional<String> bundleType = Optional.empty();
    private int entryCount;

    private BundleReader(JsonParser parser, ImportDraft draft) {
        this.parser = parser;
        this.draft = draft;
    }

    /**
     * Fills the draft; answers why the input as a whole cannot be used, if so.
     *
     * @throws IOException when the stream breaks
     */
    static Optional<ImportProblem> read(InputStream in, ImportDraft draft) throws IOException {
        try (var parser = BoundedJson.MAPPER.createParser(in)) {
            return BoundedJson.attempt(parser, new BundleReader(parser, draft)::bundle);
        }
    }

    private Optional<ImportProblem> bundle() throws IOException {
        var first = parser.nextToken();
        if (first == null) {
            return Optional.of(new ImportProblem.NotJson(1, 1));
        }
        if (first == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.FIELD_NAME && entryCount <= BoundedJson.MOST_ENTRIES) {
                field(parser.currentName());
            }
        } else {
            parser.skipChildren();
        }
        if (entryCount > BoundedJson.MOST_ENTRIES) {
            return Optional.of(new ImportProblem.TooManyEntries(BoundedJson.MOST_ENTRIES));
        }
        if (parser.nextToken() != null) {
            var place = parser.currentTokenLocation();
            return Optional.of(new ImportProblem.NotJson(place.getLineNr(), place.getColumnNr()));
        }
        if (!resourceType.equals(Optional.of("Bundle"))) {
            return Optional.of(new ImportProblem.NotABundle());
        }
        return bundleType.filter(TYPES::contains).isPresent()
                ? Optional.empty()
                : Optional.of(new ImportProblem.UnsupportedBundleType());
    }

    private void field(String name) throws IOException {
        var value = parser.nextToken();
        switch (name) {
            case "resourceType" -> resourceType = text();
            case "type" -> bundleType = text();
            case "entry" -> {
                if (value == JsonToken.START_ARRAY) {
                    entries();
                } else {
                    parser.skipChildren();
                }
            }
            default -> parser.skipChildren();
        }
    }

    private void entries() throws IOException {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (++entryCount > BoundedJson.MOST_ENTRIES) {
                return;
            }
            int position = entryCount - 1;
            if (parser.currentToken() == JsonToken.START_OBJECT) {
                entry(position);
            } else {
                parser.skipChildren();
                draft.note(position, ImportedFields.UNKNOWN_TYPE, EntryFinding.NOT_A_RESOURCE);
            }
        }
    }

    private void entry(int position) throws IOException {
        Optional<String> fullUrl = Optional.empty();
        Optional<JsonNode> resource = Optional.empty();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            var name = parser.currentName();
            var value = parser.nextToken();
            if (name.equals("fullUrl")) {
                fullUrl = text();
            } else if (name.equals("resource") && value == JsonToken.START_OBJECT) {
                resource = Optional.of(resource());
            } else if (name.equals("resource")) {
                resource = Optional.of(JsonNodeFactory.instance.nullNode());
                parser.skipChildren();
            } else {
                parser.skipChildren();
            }
        }
        if (resource.isEmpty()) {
            draft.note(position, ImportedFields.UNKNOWN_TYPE, EntryFinding.ENTRY_WITHOUT_RESOURCE);
        } else if (resource.get() instanceof ObjectNode read
                && read.path("resourceType").isTextual()) {
            draft.take(position, fullUrl, read);
        } else {
            draft.note(position, ImportedFields.UNKNOWN_TYPE, EntryFinding.NOT_A_RESOURCE);
        }
    }

    /** Once the type is known, and it usually stands first, only the elements that are imported are held. */
    private ObjectNode resource() throws IOException {
        var resource = JsonNodeFactory.instance.objectNode();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            var name = parser.currentName();
            parser.nextToken();
            var type = resource.path("resourceType");
            if (type.isTextual() && !ImportedFields.isRead(type.asText(), name)) {
                parser.skipChildren();
            } else {
                resource.set(name, parser.<JsonNode>readValueAsTree());
            }
        }
        return resource;
    }

    private Optional<String> text() throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
            return Optional.of(parser.getText());
        }
        parser.skipChildren();
        return Optional.empty();
    }
}
