package health.praxis.testing.matrix;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * One person's record, with one thing of each kind.
 *
 * @param patientId whose record
 * @param things what stands for a path parameter, by the path segment before it, or for a word in braces of a query or body;
 *     {@code <segment>@version} is what a thing is versioned with when it has no version of its own
 */
public record MatrixRecord(UUID patientId, Map<String, String> things) {

    public MatrixRecord {
        var all = new HashMap<>(things);
        all.put("patients", patientId.toString());
        all.put("patient", patientId.toString());
        things = Map.copyOf(all);
    }

    /** What has the version of the thing of that path segment. */
    String versioned(String segment) {
        return things.getOrDefault(segment + "@version", things.get(segment));
    }

    String filledIn(String text) {
        String filled = text;
        for (var thing : things.entrySet()) {
            filled = filled.replace("{" + thing.getKey() + "}", thing.getValue());
        }
        return filled;
    }
}
