package health.praxis.platform.audit;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.ext.Provider;

/**
 * Tells every service that is asked within a request where that request came from: the other's audit names the person's
 * address and not this service's.
 */
@Provider
@Singleton
public class ForwardedAddress implements ClientRequestFilter {

    private final CurrentVertxRequest exchange;

    ForwardedAddress(CurrentVertxRequest exchange) {
        this.exchange = exchange;
    }

    @Override
    public void filter(ClientRequestContext question) {
        if (Arc.container().requestContext().isActive()) {
            AuditedRequest.of(exchange.getCurrent())
                    .flatMap(AuditedRequest::address)
                    .ifPresent(address -> question.getHeaders().putSingle(AuditedRequest.FORWARDED_FOR, address));
        }
    }
}
