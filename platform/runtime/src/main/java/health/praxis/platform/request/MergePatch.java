package health.praxis.platform.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.praxis.platform.problem.MalformedRequest;
import health.praxis.platform.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.function.BiConsumer;

/** JSON merge patch (RFC 7396) onto a request record, which is then checked like a fresh one. */
@ApplicationScoped
public class MergePatch {

    /** The media type of a merge patch. */
    public static final String MEDIA_TYPE = "application/merge-patch+json";

    private final ObjectMapper json;
    private final Validator validator;

    MergePatch(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /**
     * The record with the patch applied.
     *
     * @throws JsonProcessingException when the patched document is not of the record's shape
     * @throws ConstraintViolationException when it breaks the record's constraints
     */
    public <T> T apply(T current, JsonNode patch, Class<T> type) throws JsonProcessingException {
        if (!patch.isObject()) {
            throw new MalformedRequest(Violation.at("", "not-an-object", "A merge patch of a resource is an object."));
        }
        JsonNode before = json.valueToTree(current);
        requireKnownFields(merged(before, patch, ObjectNode::putNull), type);
        var patched = json.treeToValue(merged(before, patch, ObjectNode::remove), type);
        var violations = validator.validate(patched);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return patched;
    }

    /** A field that is removed has to be one that there is: a name mistyped would look as if it had been heeded. */
    private void requireKnownFields(JsonNode withNulls, Class<?> type) throws JsonProcessingException {
        json.treeToValue(withNulls, type);
    }

    private JsonNode merged(JsonNode target, JsonNode patch, BiConsumer<ObjectNode, String> remove) {
        if (!patch.isObject()) {
            return patch;
        }
        ObjectNode result = target != null && target.isObject() ? target.deepCopy() : json.createObjectNode();
        patch.properties().forEach(entry -> {
            if (entry.getValue().isNull()) {
                remove.accept(result, entry.getKey());
            } else {
                result.set(entry.getKey(), merged(result.get(entry.getKey()), entry.getValue(), remove));
            }
        });
        return result;
    }
}
