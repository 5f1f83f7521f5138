package health.praxis.gateway;

import static health.praxis.gateway.GatewayProblems.TOO_MANY_REQUESTS;
import static health.praxis.platform.problem.CommonProblems.INTERNAL_ERROR;
import static health.praxis.platform.problem.CommonProblems.MALFORMED_REQUEST;
import static health.praxis.platform.problem.CommonProblems.METHOD_NOT_ALLOWED;
import static health.praxis.platform.problem.CommonProblems.NOT_ALLOWED;
import static health.praxis.platform.problem.CommonProblems.NOT_AUTHENTICATED;
import static health.praxis.platform.problem.CommonProblems.NOT_FOUND;
import static health.praxis.platform.problem.CommonProblems.UNAVAILABLE;

import health.praxis.platform.caller.CurrentCaller;
import health.praxis.platform.connection.ClientNetwork;
import health.praxis.platform.connection.KnownClients;
import health.praxis.platform.connection.RequestBodies;
import health.praxis.platform.log.OnceAMinute;
import io.quarkus.security.AuthenticationException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;

/** The order of things for every request: its shape, its origin, its token, its rate, its route. */
@ApplicationScoped
class ApiRoutes {

    private static final Logger LOG = Logger.getLogger(ApiRoutes.class);
    private static final String HEALTH = "/q/health";
    private static final String NO_SUCH_PATH = "There is no such path.";
    private static final int BEFORE_EVERYTHING_BUT_REQUEST_ID = -9_900;
    private static final int AFTER_ITS_SHAPE = -9_800;
    private static final int AFTER_THE_TOKEN_IS_READ_BEFORE_THE_BODY_IS = -50;

    private final RequestShape shape;
    private final CrossOrigin crossOrigin;
    private final RateLimits rates;
    private final RequestsAtOnce atOnce;
    private final RouteTable routes;
    private final ServiceProxy proxy;
    private final ApiDocumentRoute document;
    private final Refusals refusals;
    private final IdentityProviderManager identities;
    private final Vertx vertx;
    private final OnceAMinute unverified = new OnceAMinute();

    ApiRoutes(
            RequestShape shape,
            CrossOrigin crossOrigin,
            RateLimits rates,
            RequestsAtOnce atOnce,
            RouteTable routes,
            ServiceProxy proxy,
            ApiDocumentRoute document,
            Refusals refusals,
            IdentityProviderManager identities,
            Vertx vertx) {
        this.shape = shape;
        this.crossOrigin = crossOrigin;
        this.rates = rates;
        this.atOnce = atOnce;
        this.routes = routes;
        this.proxy = proxy;
        this.document = document;
        this.refusals = refusals;
        this.identities = identities;
        this.vertx = vertx;
    }

    static boolean isApi(String path) {
        return path.equals("/api") || path.startsWith("/api/");
    }

    void register(@Observes Router router) {
        router.route().order(BEFORE_EVERYTHING_BUT_REQUEST_ID).handler(this::checkShape);
        router.route().order(AFTER_ITS_SHAPE).handler(this::checkOrigin);
        router.route().order(AFTER_THE_TOKEN_IS_READ_BEFORE_THE_BODY_IS).handler(this::checkToken);
    }

    private void checkShape(RoutingContext context) {
        var fault = shape.faultOf(context.request());
        if (fault.isEmpty()) {
            context.next();
            return;
        }
        refusals.answer(context.request(), fault.get().type(), fault.get().detail());
    }

    private void checkOrigin(RoutingContext context) {
        if (!crossOrigin.isPreflight(context.request())) {
            crossOrigin.mark(context.request());
            context.next();
            return;
        }
        if (crossOrigin.allows(context.request())) {
            crossOrigin.answerPreflight(context.request());
        } else {
            refusals.answer(context.request(), NOT_ALLOWED, "Pages of this origin may not use the API.");
        }
    }

    private void checkToken(RoutingContext context) {
        if (!isApi(context.request().path())) {
            passOpen(context);
            return;
        }
        context.remove(QuarkusHttpUser.AUTH_FAILURE_HANDLER);
        Context origin = vertx.getOrCreateContext();
        QuarkusHttpUser.getSecurityIdentity(context, identities)
                .subscribe()
                .with(
                        identity -> on(origin, () -> answered(context, () -> route(context, identity))),
                        failure -> on(origin, () -> answered(context, () -> notAuthenticated(context, failure))));
    }

    /** Nobody above hears of what a step throws here: the exchange would never end. */
    private void answered(RoutingContext context, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException unexpected) {
            LOG.error("request failed", unexpected);
            refusals.answer(context.request(), INTERNAL_ERROR, null);
        }
    }

    /**
     * What needs no token: whether the gateway is well, uncounted, and the document of the API. Whatever else is sent is
     * answered at once, so that no body of it is kept.
     */
    private void passOpen(RoutingContext context) {
        var request = context.request();
        boolean isHealth = isHealth(request.path());
        boolean isRead = request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD;
        boolean hasBody = RequestBodies.isExpectedBy(request);
        if (isHealth && isRead && !hasBody) {
            context.next();
            return;
        }
        var verdict = rates.admit(networkOf(request));
        if (!verdict.admitted()) {
            tooMany(request, verdict);
        } else if (request.path().equals(ApiDocumentRoute.PATH)) {
            document.answer(request);
        } else if (isHealth && isRead) {
            refusals.answer(request, MALFORMED_REQUEST, "What is asked for takes no body.");
        } else if (isHealth) {
            request.response().putHeader(HttpHeaders.ALLOW, "GET, HEAD");
            refusals.answer(request, METHOD_NOT_ALLOWED, null);
        } else {
            refusals.answer(request, NOT_FOUND, NO_SUCH_PATH);
        }
    }

    private static boolean isHealth(String path) {
        return path.equals(HEALTH) || path.startsWith(HEALTH + "/");
    }

    private static ClientNetwork networkOf(HttpServerRequest request) {
        return ClientNetwork.of(ClientNetwork.addressOf(request));
    }

    private void route(RoutingContext context, SecurityIdentity identity) {
        if (context.response().closed()) {
            return;
        }
        var requester = requester(identity);
        if (requester.isEmpty()) {
            refuseStranger(context.request());
            return;
        }
        RequestUnderWay.of(context).sentBy(identity);
        KnownClients.sent(context.request());
        var verdict = rates.admit(requester.get());
        context.response().putHeader("RateLimit-Policy", rates.policy()).putHeader("RateLimit", verdict.header());
        if (!verdict.admitted()) {
            tooMany(context.request(), verdict);
            return;
        }
        if (!atOnce.enter(context, requester.get())) {
            context.response().putHeader(HttpHeaders.RETRY_AFTER, "1");
            refusals.answer(context.request(), TOO_MANY_REQUESTS, "Too many requests are under way; await an answer.");
            return;
        }
        switch (routes.of(context.request().path())) {
            case Route.ToService toService -> proxy.pass(RequestUnderWay.of(context), toService);
            case Route.Composed composed -> context.next();
            case Route.Nobody nobody -> refusals.answer(context.request(), NOT_FOUND, NO_SUCH_PATH);
        }
    }

    /** Who asks, by the same rules as at the services. */
    private static Optional<RateLimits.Requester> requester(SecurityIdentity identity) {
        if (identity == null || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Optional.empty();
        }
        return CurrentCaller.of(identity)
                .map(caller -> new RateLimits.Requester(
                        caller.tenant(), token.<String>claim("azp").orElse(""), caller.subject()));
    }

    private void refuseStranger(HttpServerRequest request) {
        var verdict = rates.admit(networkOf(request));
        if (verdict.admitted()) {
            refusals.answer(request, NOT_AUTHENTICATED, null);
        } else {
            tooMany(request, verdict);
        }
    }

    private void tooMany(HttpServerRequest request, RateLimits.Verdict verdict) {
        request.response()
                .putHeader("RateLimit", verdict.header())
                .putHeader(HttpHeaders.RETRY_AFTER, Long.toString(verdict.retryAfterSeconds()));
        refusals.answer(request, TOO_MANY_REQUESTS, "The limit per " + verdict.limit() + " is reached.");
    }

    private void notAuthenticated(RoutingContext context, Throwable failure) {
        if (failure instanceof AuthenticationException) {
            refuseStranger(context.request());
            return;
        }
        // who asks may have a valid token, and is not to be counted among strangers
        if (unverified.isDue()) {
            LOG.error("tokens cannot be verified", failure);
        }
        refusals.answer(context.request(), UNAVAILABLE, "The identity provider is not reachable.");
    }

    private static void on(Context origin, Runnable step) {
        if (Vertx.currentContext() == origin) {
            step.run();
            return;
        }
        origin.runOnContext(nothing -> step.run());
    }
}
