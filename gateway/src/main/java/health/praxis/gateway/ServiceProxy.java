package health.praxis.gateway;

import static health.praxis.platform.problem.CommonProblems.TOO_LARGE;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;
import jakarta.enterprise.context.ApplicationScoped;

/** Passes requests to the services that own them. Bodies flow both ways at the pace of the slower side. */
@ApplicationScoped
class ServiceProxy {

    /** The proxy passes web sockets around its interceptors, and with them around the rules for headers. */
    private static final ProxyOptions WITHOUT_WEB_SOCKETS = new ProxyOptions().setSupportWebSocket(false);

    private final Vertx vertx;
    private final Upstreams upstreams;
    private final GatewaySettings settings;
    private final Refusals refusals;

    ServiceProxy(Vertx vertx, Upstreams upstreams, GatewaySettings settings, Refusals refusals) {
        this.vertx = vertx;
        this.upstreams = upstreams;
        this.settings = settings;
        this.refusals = refusals;
    }

    void pass(RequestUnderWay underWay, Route.ToService route) {
        var request = underWay.request();
        var limits = settings.limits();
        long limit = (route.largeBody() ? limits.largeBody() : limits.body());
        if (declaredLength(request) > limit) {
            refusals.answer(request, TOO_LARGE, "The limit here is " + limit + " bytes.");
            return;
        }
        if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
            request.response().writeContinue();
        }
        var deadlines = settings.deadlines();
        var exchange = new Exchange(
                vertx,
                underWay,
                new RequestBody(request, limit),
                upstreams.named(route.service()),
                route.largeBody() ? deadlines.answerToLargeBody() : deadlines.answer(),
                refusals);
        HttpProxy.reverseProxy(WITHOUT_WEB_SOCKETS, upstreams.client())
                .origin(context -> exchange.connect(upstreams.client()))
                .addInterceptor(exchange)
                .handle(request);
    }

    private static long declaredLength(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? 0 : Long.parseLong(length);
    }
}
