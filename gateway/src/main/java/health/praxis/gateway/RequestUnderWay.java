package health.praxis.gateway;

import health.praxis.platform.caller.Caller;
import health.praxis.platform.caller.CurrentCaller;
import health.praxis.platform.connection.ClientNetwork;
import health.praxis.platform.http.RecordsInPath;
import health.praxis.platform.refusal.RefusedRequest;
import io.opentelemetry.api.trace.Span;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** What becomes of a request: whether a service answered it, and if not, what the audit is to know of it. */
final class RequestUnderWay {

    /** Stands for every method that HTTP itself does not know. */
    static final String OTHER_METHOD = "OTHER";

    private static final String KEY = RequestUnderWay.class.getName();
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    private final Instant at;
    private final HttpServerRequest request;
    private final String address;
    private final String traceId;
    private volatile SecurityIdentity sender;
    private volatile boolean answeredByService;
    private volatile Future<?> connection = Future.succeededFuture();

    private RequestUnderWay(HttpServerRequest request, Instant at) {
        this.request = request;
        this.at = at;
        this.address = ClientNetwork.addressOf(request);
        var span = Span.current().getSpanContext();
        this.traceId = span.isValid() ? span.getTraceId() : null;
    }

    static RequestUnderWay begin(RoutingContext context, Instant at) {
        var begun = new RequestUnderWay(context.request(), at);
        context.put(KEY, begun);
        return begun;
    }

    static RequestUnderWay of(RoutingContext context) {
        return context.get(KEY);
    }

    HttpServerRequest request() {
        return request;
    }

    /** A valid token says who sent it. */
    void sentBy(SecurityIdentity identity) {
        sender = identity;
    }

    /** Whether what the client gets is a service's answer, which the service has on record, or the gateway's own. */
    void answeredByService(boolean itsAnswer) {
        answeredByService = itsAnswer;
    }

    /** The client's address. */
    String address() {
        return address;
    }

    /** That {@code connection} to a service was asked for. */
    void waitsFor(Future<?> connection) {
        this.connection = connection;
    }

    /** Done when it waits for no connection to a service; one that it has ends with its answer. */
    Future<?> waitsNoMore() {
        return connection;
    }

    /** The refusal, when the gateway itself answered with one. */
    Optional<RefusedRequest> refused() {
        var response = request.response();
        if (answeredByService || !response.headWritten() || response.getStatusCode() < 400) {
            return Optional.empty();
        }
        var token = sender == null ? null : (JsonWebToken) sender.getPrincipal();
        var caller = Optional.ofNullable(sender).flatMap(CurrentCaller::of);
        String path = request.path() == null ? "" : request.path();
        return Optional.of(new RefusedRequest(
                caller.map(Caller::tenant).orElse(null),
                at,
                token == null ? null : token.getSubject(),
                caller.map(known -> known.roles().stream().sorted().toList()).orElse(List.of()),
                token == null ? null : token.getClaim("azp"),
                caller.isPresent() ? address : ClientNetwork.nameOf(address),
                METHODS.contains(request.method().name()) ? request.method().name() : OTHER_METHOD,
                RecordsInPath.patientIn(path).orElse(null),
                RecordsInPath.lastIn(path).orElse(null),
                response.getStatusCode(),
                traceId,
                1));
    }
}
