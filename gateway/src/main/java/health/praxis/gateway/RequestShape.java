package health.praxis.gateway;

import static health.praxis.gateway.GatewayProblems.HTTP_VERSION_NOT_SUPPORTED;
import static health.praxis.platform.problem.CommonProblems.HEADERS_TOO_LARGE;
import static health.praxis.platform.problem.CommonProblems.MALFORMED_REQUEST;
import static health.praxis.platform.problem.CommonProblems.METHOD_NOT_ALLOWED;
import static health.praxis.platform.problem.CommonProblems.URI_TOO_LONG;

import health.praxis.platform.http.PlainTarget;
import health.praxis.platform.http.UnambiguousHeaders;
import health.praxis.platform.http.UnambiguousHeaders.Fault;
import health.praxis.platform.problem.ProblemType;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;

/** The form every request must have before anything reads it. */
@ApplicationScoped
class RequestShape {

    private static final Set<HttpMethod> NEVER = Set.of(HttpMethod.TRACE, HttpMethod.CONNECT);

    private final long longestUri;
    private final long largestHeaders;

    RequestShape(GatewaySettings settings) {
        longestUri = settings.limits().uri();
        largestHeaders = settings.limits().headers();
    }

    /** What is wrong with {@code request}, or empty. */
    Optional<Fault> faultOf(HttpServerRequest request) {
        if (request.uri().length() > longestUri) {
            return fault(URI_TOO_LONG, null);
        }
        if (sizeOfHeaders(request) > largestHeaders) {
            return fault(HEADERS_TOO_LARGE, null);
        }
        if (!PlainTarget.isPlainPath(request.path())) {
            return fault(MALFORMED_REQUEST, "The path has a segment or character that no path of this API has.");
        }
        if (!PlainTarget.isPlainQuery(request.query())) {
            return fault(MALFORMED_REQUEST, "The query is not percent-encoded.");
        }
        if (NEVER.contains(request.method())) {
            return fault(METHOD_NOT_ALLOWED, null);
        }
        if (request.version() != HttpVersion.HTTP_1_1 && ApiRoutes.isApi(request.path())) {
            return fault(HTTP_VERSION_NOT_SUPPORTED, null);
        }
        return UnambiguousHeaders.faultOf(request);
    }

    private static Optional<Fault> fault(ProblemType type, String detail) {
        return Optional.of(new Fault(type, detail));
    }

    private static long sizeOfHeaders(HttpServerRequest request) {
        long size = 0;
        for (var header : request.headers()) {
            size += header.getKey().length() + header.getValue().length() + 4;
        }
        return size;
    }
}
