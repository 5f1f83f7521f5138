package health.praxis.platform.audit;

import health.praxis.platform.access.AccessTrail;
import health.praxis.platform.audit.AuditedRequest.Answer;
import io.quarkus.arc.ClientProxy;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.RequestScoped;

/**
 * Ends with the work of a request. When the client had broken off by then, no answer was made and no filter told which
 * records were opened; this does.
 */
@RequestScoped
class UnawaitedWork {

    private final AuditScribe scribe;
    private final AccessTrail trail;
    private RoutingContext exchange;
    private AuditedRequest request;

    UnawaitedWork(AuditScribe scribe, AccessTrail trail) {
        this.scribe = scribe;
        // what stands behind the proxy outlives the scope
        this.trail = ClientProxy.unwrap(trail);
    }

    void begin(RoutingContext exchange, AuditedRequest request) {
        this.exchange = exchange;
        this.request = request;
    }

    @PreDestroy
    void end() {
        if (request != null && request.endedUnanswered() && !trail.looks().isEmpty()) {
            var done = Answer.of(trail, null);
            scribe.answered(exchange, request, done, AuditedRequest.BROKEN_OFF);
        }
    }
}
