package health.praxis.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * The body of every failure (RFC 9457, {@code application/problem+json}).
 *
 * @param type stable identifier of the kind of problem
 * @param title what the kind means
 * @param status HTTP status code
 * @param code what exactly was refused, where a rule has one code for it, or null
 * @param detail what happened this time, or null
 * @param errors everything that was wrong, with JSON Pointers into the request
 * @param traceId trace to quote when asking for help, or null
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        URI type, String title, int status, String code, String detail, List<Violation> errors, String traceId) {

    public static final String MEDIA_TYPE = "application/problem+json";

    static Problem of(ProblemType type, Optional<String> code, String detail, List<Violation> errors, String traceId) {
        return new Problem(type.uri(), type.title(), type.status(), code.orElse(null), detail, errors, traceId);
    }
}
