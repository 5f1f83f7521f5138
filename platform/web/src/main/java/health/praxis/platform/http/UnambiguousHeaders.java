package health.praxis.platform.http;

import health.praxis.platform.problem.CommonProblems;
import health.praxis.platform.problem.ProblemAnswers;
import health.praxis.platform.problem.ProblemType;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Refuses requests that two readers could take differently, or that grow when they are read: more than one
 * header of a kind that only one reader would take the first of, a {@code Content-Type} that is no media type, and bodies
 * that are compressed (a few bytes can stand for gigabytes).
 */
public final class UnambiguousHeaders {

    private static final int BEFORE_THE_TOKEN_IS_READ = -9_000;

    private static final List<String> ONCE =
            List.of("Host", "Authorization", "Content-Type", "Idempotency-Key", "Purpose-Of-Use", "Break-Glass-Reason");

    private static final String TOKEN = "[!#$%&'+.^_`|~0-9A-Za-z-]++";
    private static final String QUOTED = "\"(?:[^\"\\\\\\p{Cntrl}]|\\\\[^\\p{Cntrl}])*+\"";
    /** RFC 9110, 8.3.1; a range, with an asterisk, is none. */
    private static final Pattern MEDIA_TYPE = Pattern.compile(
            TOKEN + "/" + TOKEN + "(?:[ \\t]*;[ \\t]*(?:" + TOKEN + "=(?:" + TOKEN + "|" + QUOTED + "))?)*+[ \\t]*");

    private final ProblemAnswers answers;

    UnambiguousHeaders(ProblemAnswers answers) {
        this.answers = answers;
    }

    /** What is wrong with the headers of {@code request}, or empty. */
    public static Optional<Fault> faultOf(HttpServerRequest request) {
        var headers = request.headers();
        for (String name : ONCE) {
            if (headers.getAll(name).size() > 1) {
                return Optional.of(
                        new Fault(CommonProblems.MALFORMED_REQUEST, "There is more than one " + name + " header."));
            }
        }
        String contentType = headers.get(HttpHeaders.CONTENT_TYPE);
        if (contentType != null && !MEDIA_TYPE.matcher(contentType).matches()) {
            return Optional.of(
                    new Fault(CommonProblems.UNSUPPORTED_MEDIA_TYPE, "The Content-Type is not a media type."));
        }
        if (headers.getAll(HttpHeaders.CONTENT_ENCODING).stream()
                .anyMatch(coding -> !coding.strip().equalsIgnoreCase("identity"))) {
            return Optional.of(
                    new Fault(CommonProblems.UNSUPPORTED_MEDIA_TYPE, "Send the body without Content-Encoding."));
        }
        return Optional.empty();
    }

    void register(@Observes Router router) {
        router.route().order(BEFORE_THE_TOKEN_IS_READ).handler(context -> {
            var fault = PlainTarget.isPlainPath(context.request().path())
                    ? faultOf(context.request())
                    : Optional.of(new Fault(CommonProblems.MALFORMED_REQUEST, "No path of this API looks like that."));
            if (fault.isEmpty()) {
                context.next();
                return;
            }
            answers.endConnection(
                    context.response(), fault.get().type(), fault.get().detail());
        });
    }

    /**
     * Why a request goes no further.
     *
     * @param detail more than the type says, or null
     */
    public record Fault(ProblemType type, String detail) {}
}
