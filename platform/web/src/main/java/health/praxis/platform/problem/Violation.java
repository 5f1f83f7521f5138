package health.praxis.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * One thing that is wrong with a request.
 *
 * @param pointer JSON Pointer (RFC 6901) into the request body, or null when the body is not meant
 * @param parameter name of the path, query or header parameter, or null when the body is meant
 * @param code stable kebab-case code of the rule
 * @param message plain sentence for the person who reads it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Violation(String pointer, String parameter, String code, String message) {

    /** A violation of the request body at {@code pointer}. */
    public static Violation at(String pointer, String code, String message) {
        return new Violation(pointer, null, code, message);
    }

    /** A violation by a path, query or header parameter. */
    public static Violation ofParameter(String parameter, String code, String message) {
        return new Violation(null, parameter, code, message);
    }

    /** A rule that is not about one field of the request. */
    public static Violation ofRule(String code, String message) {
        return new Violation(null, null, code, message);
    }
}
