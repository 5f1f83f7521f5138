package health.praxis.gateway;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Which headers cross the gateway. Inwards nothing passes that could be mistaken for something the gateway itself has
 * established: no header about proxies, and no {@code X-} header at all. Headers of one hop (RFC 9110, 7.6.1) end here.
 */
final class CrossingHeaders {

    static final String REQUEST_ID = "X-Request-Id";
    /** A break-glass access says so, and why; each service that is asked must hear it. */
    static final List<String> WHY_A_RECORD_IS_OPENED = List.of("Purpose-Of-Use", "Break-Glass-Reason");

    static final String FORWARDED_FOR = "X-Forwarded-For";
    private static final Set<String> OF_ONE_HOP = Set.of(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authentication-info",
            "proxy-authorization",
            "proxy-connection",
            "http2-settings",
            "te",
            "trailer",
            "upgrade");
    private static final Set<String> ENDS_HERE = Set.of("expect", "forwarded", "via");
    private static final Set<String> WRITTEN_ANEW_BY_THE_TRACER = Set.of("traceparent", "tracestate", "baggage");
    private static final Set<String> OF_THE_GATEWAY = Set.of("x-request-id", "ratelimit", "ratelimit-policy");
    private static final String CROSS_ORIGIN = "access-control-";
    private static final List<String> WITH_ADDRESS = List.of("Location", "Content-Location", "Link");

    private CrossingHeaders() {}

    /**
     * Leaves in {@code headers} what a service may see.
     *
     * @param requestId id that the answer will carry too
     * @param client address of the peer that sent the request
     */
    static void toService(MultiMap headers, String requestId, String client) {
        endHop(headers);
        for (String name : List.copyOf(headers.names())) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (lower.startsWith("x-") || lower.contains("tenant") || ENDS_HERE.contains(lower)) {
                headers.remove(name);
            }
        }
        WRITTEN_ANEW_BY_THE_TRACER.forEach(headers::remove);
        headers.set(REQUEST_ID, requestId);
        headers.set(FORWARDED_FOR, client);
    }

    /** Leaves in {@code headers} what the client may see; addresses of {@code service} become paths. */
    static void toClient(MultiMap headers, URI service) {
        endHop(headers);
        for (String name : List.copyOf(headers.names())) {
            if (isOfTheGateway(name)) {
                headers.remove(name);
            }
        }
        String origin = service.getScheme() + "://" + service.getAuthority();
        for (String name : WITH_ADDRESS) {
            var values = headers.getAll(name);
            if (values.stream().anyMatch(value -> value.contains(origin))) {
                headers.set(
                        name,
                        values.stream()
                                .map(value -> value.replace(origin + "/", "/"))
                                .toList());
            }
        }
    }

    /** True for a header of an answer that the gateway alone writes. */
    static boolean isOfTheGateway(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return OF_THE_GATEWAY.contains(lower) || lower.startsWith(CROSS_ORIGIN);
    }

    private static void endHop(MultiMap headers) {
        var named = new ArrayList<String>();
        for (String connection : headers.getAll(HttpHeaders.CONNECTION)) {
            for (String name : connection.split(",")) {
                named.add(name.strip());
            }
        }
        named.stream().filter(name -> !name.isEmpty()).forEach(headers::remove);
        OF_ONE_HOP.forEach(headers::remove);
    }
}
