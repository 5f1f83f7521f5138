package health.praxis.gateway;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/**
 * Lets pages of the configured origins use the API from a browser (the CORS protocol of the Fetch standard). Tokens
 * travel in a header, never in a cookie, so credentials are not allowed. Without a configured origin the gateway says
 * nothing about origins and browsers keep the answers from every page.
 */
@ApplicationScoped
class CrossOrigin {

    private static final String METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE";
    private static final String REQUEST_HEADERS =
            "Authorization, Content-Type, Accept, Accept-Language, If-Match, If-None-Match, Idempotency-Key,"
                    + " Purpose-Of-Use, Break-Glass-Reason, X-Request-Id, traceparent, tracestate";
    private static final String ANSWER_HEADERS = "ETag, Location, Content-Location, Link, Retry-After, RateLimit,"
            + " RateLimit-Policy, WWW-Authenticate, X-Request-Id";
    private static final String SECONDS_A_PREFLIGHT_HOLDS = "600";

    private final Set<String> origins;

    CrossOrigin(GatewaySettings settings) {
        origins = settings.origins();
    }

    /** True for the question of a browser before it sends a request of another origin's page. */
    boolean isPreflight(HttpServerRequest request) {
        return !origins.isEmpty()
                && request.method() == HttpMethod.OPTIONS
                && request.headers().contains(HttpHeaders.ORIGIN)
                && request.headers().contains(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD);
    }

    boolean allows(HttpServerRequest request) {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin != null && origins.contains(origin);
    }

    void answerPreflight(HttpServerRequest request) {
        mark(request);
        request.response()
                .setStatusCode(204)
                .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, METHODS)
                .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, REQUEST_HEADERS)
                .putHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, SECONDS_A_PREFLIGHT_HOLDS)
                .end();
    }

    /** Says on the answer whether a page of the request's origin may read it. */
    void mark(HttpServerRequest request) {
        if (origins.isEmpty()) {
            return;
        }
        var response = request.response();
        response.putHeader(HttpHeaders.VARY, HttpHeaders.ORIGIN);
        if (allows(request)) {
            response.putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, request.getHeader(HttpHeaders.ORIGIN))
                    .putHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, ANSWER_HEADERS);
        }
    }
}
