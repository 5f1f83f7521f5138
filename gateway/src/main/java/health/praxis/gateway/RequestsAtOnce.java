package health.praxis.gateway;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counts the requests of each caller that are under way. Nobody has so many that the connections to a service are all
 * taken by one.
 */
@ApplicationScoped
class RequestsAtOnce {

    private final Map<RateLimits.Requester, Integer> underWay = new ConcurrentHashMap<>();
    private final int most;

    RequestsAtOnce(GatewaySettings settings) {
        most = settings.limits().atOnce();
    }

    /**
     * Lets a request in until it is answered and waits for no connection to a service any more; false when the caller has too
     * many under way.
     */
    boolean enter(RoutingContext context, RateLimits.Requester requester) {
        if (underWay.merge(requester, 1, Integer::sum) > most) {
            leave(requester);
            return false;
        }
        var request = RequestUnderWay.of(context);
        context.addEndHandler(end -> request.waitsNoMore().onComplete(gone -> leave(requester)));
        return true;
    }

    private void leave(RateLimits.Requester requester) {
        underWay.computeIfPresent(requester, (same, count) -> count == 1 ? null : count - 1);
    }
}
