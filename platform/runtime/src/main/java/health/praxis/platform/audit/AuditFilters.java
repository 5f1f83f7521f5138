package health.praxis.platform.audit;

import health.praxis.platform.access.AccessTrail;
import health.praxis.platform.access.Basis;
import health.praxis.platform.access.BreakGlass;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

/** Carries over what only the resource's own scope knows. */
final class AuditFilters {

    private final AuditScribe scribe;
    private final CurrentVertxRequest exchange;
    private final AccessTrail trail;
    private final BreakGlass breakGlass;

    AuditFilters(AuditScribe scribe, CurrentVertxRequest exchange, AccessTrail trail, BreakGlass breakGlass) {
        this.scribe = scribe;
        this.exchange = exchange;
        this.trail = trail;
        this.breakGlass = breakGlass;
    }

    @ServerRequestFilter
    void reached(SimpleResourceInfo resource) {
        AuditedRequest.of(exchange.getCurrent()).ifPresent(request -> request.reached(resource.getMethodName()));
    }

    @ServerResponseFilter
    void answered(ContainerResponseContext response, SimpleResourceInfo resource) {
        var context = exchange.getCurrent();
        AuditedRequest.of(context).ifPresent(request -> {
            if (resource != null) {
                request.reached(resource.getMethodName());
            }
            var looks = trail.looks();
            boolean broken = looks.stream()
                    .anyMatch(look ->
                            look.basis().filter(Basis.BREAK_GLASS::equals).isPresent());
            var answer = new AuditedRequest.Answer(
                    looks,
                    trail.isStale(),
                    broken ? breakGlass.reason().orElse(null) : null,
                    response.getHeaderString(HttpHeaders.LOCATION));
            scribe.answered(context, request, answer, response.getStatus());
        });
    }
}
