package health.praxis.platform.audit;

import health.praxis.platform.access.AccessTrail;
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
    private final UnawaitedWork work;

    AuditFilters(AuditScribe scribe, CurrentVertxRequest exchange, AccessTrail trail, UnawaitedWork work) {
        this.scribe = scribe;
        this.exchange = exchange;
        this.trail = trail;
        this.work = work;
    }

    @ServerRequestFilter
    void reached(SimpleResourceInfo resource) {
        var context = exchange.getCurrent();
        AuditedRequest.of(context).ifPresent(request -> {
            request.reached(resource.getMethodName());
            work.begin(context, request);
        });
    }

    @ServerResponseFilter
    void answered(ContainerResponseContext response, SimpleResourceInfo resource) {
        var context = exchange.getCurrent();
        AuditedRequest.of(context).ifPresent(request -> {
            if (resource != null) {
                request.reached(resource.getMethodName());
            }
            var answer = AuditedRequest.Answer.of(trail, response.getHeaderString(HttpHeaders.LOCATION));
            scribe.answered(context, request, answer, response.getStatus());
        });
    }
}
