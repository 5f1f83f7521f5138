package health.praxis.testing.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/** What the matrix says about a request. */
enum Expected {
    /** Done, or refused by a rule that has nothing to do with who asks. */
    ALLOWED,
    /** A list without items. */
    EMPTY,
    /** 401. */
    UNAUTHENTICATED,
    /** 403. */
    FORBIDDEN,
    /** 404: what may not be seen does not exist. */
    HIDDEN,
    /** 422, naming somebody unknown. */
    UNKNOWN;

    private static final Set<Integer> REFUSED_BY_A_RULE = Set.of(304, 409, 412, 422);

    boolean isMetBy(int status, JsonNode body) {
        return switch (this) {
            case ALLOWED -> status / 100 == 2 || REFUSED_BY_A_RULE.contains(status);
            case EMPTY ->
                status == 200
                        && body.path("items").isArray()
                        && body.path("items").isEmpty();
            case UNAUTHENTICATED -> status == 401;
            case FORBIDDEN -> status == 403;
            case HIDDEN -> status == 404;
            case UNKNOWN -> status == 422;
        };
    }
}
