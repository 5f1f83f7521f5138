package health.praxis.gateway;

import static health.praxis.gateway.GatewayProblems.HTTP_VERSION_NOT_SUPPORTED;
import static health.praxis.gateway.GatewayProblems.URI_TOO_LONG;
import static health.praxis.platform.problem.CommonProblems.HEADERS_TOO_LARGE;
import static health.praxis.platform.problem.CommonProblems.MALFORMED_REQUEST;
import static health.praxis.platform.problem.CommonProblems.METHOD_NOT_ALLOWED;

import health.praxis.platform.http.UnambiguousHeaders;
import health.praxis.platform.http.UnambiguousHeaders.Fault;
import health.praxis.platform.problem.ProblemType;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The form every request must have before anything reads it. Paths are compared byte for byte by whoever comes later,
 * so a path that two readers could understand differently is refused instead of normalised: empty segments, dot
 * segments, escapes, backslashes and path parameters have no place in the API.
 */
@ApplicationScoped
class RequestShape {

    private static final String PATH_PUNCTUATION = "-._~:@";
    private static final String QUERY_PUNCTUATION = "-._~:@!$&'()*+,;=/?";
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
        if (!isPlainPath(request.path())) {
            return fault(MALFORMED_REQUEST, "The path has a segment or character that no path of this API has.");
        }
        if (!isPlainQuery(request.query())) {
            return fault(MALFORMED_REQUEST, "The query is not percent-encoded.");
        }
        if (NEVER.contains(request.method())) {
            return fault(METHOD_NOT_ALLOWED, null);
        }
        if (request.version() != HttpVersion.HTTP_1_1 && ApiRoutes.isApi(request.path())) {
            return fault(HTTP_VERSION_NOT_SUPPORTED, null);
        }
        var codings = request.headers().getAll(HttpHeaders.TRANSFER_ENCODING);
        if (!codings.isEmpty() && !codings.equals(List.of("chunked"))) {
            return fault(MALFORMED_REQUEST, "The only transfer encoding is chunked.");
        }
        return UnambiguousHeaders.faultOf(request);
    }

    private static Optional<Fault> fault(ProblemType type, String detail) {
        return Optional.of(new Fault(type, detail));
    }

    static boolean isPlainPath(String path) {
        if (path == null || path.isEmpty() || path.charAt(0) != '/') {
            return false;
        }
        int start = 1;
        while (start < path.length()) {
            int slash = path.indexOf('/', start);
            int end = slash < 0 ? path.length() : slash;
            if (!isPlainSegment(path, start, end)) {
                return false;
            }
            start = end + 1;
        }
        return true;
    }

    private static boolean isPlainSegment(String path, int start, int end) {
        boolean onlyDots = true;
        for (int at = start; at < end; at++) {
            char c = path.charAt(at);
            if (!isAlphanumeric(c) && PATH_PUNCTUATION.indexOf(c) < 0) {
                return false;
            }
            onlyDots &= c == '.';
        }
        return !onlyDots;
    }

    static boolean isPlainQuery(String query) {
        if (query == null) {
            return true;
        }
        for (int at = 0; at < query.length(); at++) {
            char c = query.charAt(at);
            if (c == '%') {
                if (at + 2 >= query.length()
                        || !HexFormat.isHexDigit(query.charAt(at + 1))
                        || !HexFormat.isHexDigit(query.charAt(at + 2))) {
                    return false;
                }
                at += 2;
            } else if (!isAlphanumeric(c) && QUERY_PUNCTUATION.indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAlphanumeric(char c) {
        return c < 128 && Character.isLetterOrDigit(c);
    }

    private static long sizeOfHeaders(HttpServerRequest request) {
        long size = 0;
        for (var header : request.headers()) {
            size += header.getKey().length() + header.getValue().length() + 4;
        }
        return size;
    }
}
