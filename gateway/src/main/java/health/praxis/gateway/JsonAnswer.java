package health.praxis.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a service answered, below 500.
 *
 * @param status HTTP status code
 * @param body the JSON; null when the status is not 200
 * @param links the Link header, or null
 */
record JsonAnswer(int status, JsonNode body, String links) {

    private static final Pattern NEXT = Pattern.compile("<([^>]+)>\\s*;\\s*rel=\"?next\"?");

    /** What this answer says about a part that a composed read can do without. */
    Part part() {
        return switch (status) {
            case 200 ->
                body.path("items").isArray() ? new Part.Items(body.path("items"), next()) : new Part.Value(body);
            case 403 -> new Part.NotAllowed();
            case 404 -> new Part.Unavailable(Part.Reason.NOT_FOUND);
            default -> new Part.Unavailable(Part.Reason.REFUSED);
        };
    }

    private String next() {
        if (links == null) {
            return null;
        }
        Matcher next = NEXT.matcher(links);
        return next.find() ? next.group(1) : null;
    }
}
