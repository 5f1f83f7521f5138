package health.praxis.platform.http;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;

/**
 * What every answer tells browsers and caches, whatever wrote it: it is data and no page, its type is what it says, and
 * nobody but the caller may keep it. What has an {@code ETag} may be kept by the caller and asked for again; anything
 * else is not stored.
 */
public final class SecurityHeaders {

    private static final int BEFORE_EVERYTHING = -10_001;
    private static final String NO_PAGE = "default-src 'none'; frame-ancestors 'none'";
    private static final String ONE_YEAR = "max-age=31536000";

    void register(@Observes Router router) {
        router.route().order(BEFORE_EVERYTHING).handler(context -> {
            context.addHeadersEndHandler(ending -> write(context.request(), context.response()));
            context.next();
        });
    }

    private static void write(HttpServerRequest request, HttpServerResponse response) {
        write(response.headers(), request.isSSL());
    }

    /**
     * Puts the headers among those of an answer.
     *
     * @param secure true when the answer goes out over TLS
     */
    public static void write(MultiMap headers, boolean secure) {
        headers.set("X-Content-Type-Options", "nosniff")
                .set("Referrer-Policy", "no-referrer")
                .set("Content-Security-Policy", NO_PAGE)
                .set(HttpHeaders.CACHE_CONTROL, headers.contains(HttpHeaders.ETAG) ? "private, no-cache" : "no-store");
        if (secure) {
            headers.set("Strict-Transport-Security", ONE_YEAR);
        }
    }
}
