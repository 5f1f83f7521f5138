package health.praxis.gateway;

import static health.praxis.platform.problem.CommonProblems.NOT_AUTHENTICATED;
import static health.praxis.platform.problem.CommonProblems.NOT_FOUND;
import static health.praxis.platform.problem.CommonProblems.UNAVAILABLE;

import io.quarkus.security.AuthenticationException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/** The order of things for every request: its shape, its token, its route. */
@ApplicationScoped
class ApiRoutes {

    private static final Logger LOG = Logger.getLogger(ApiRoutes.class);
    private static final int BEFORE_EVERYTHING_BUT_REQUEST_ID = -9_900;
    private static final int AFTER_THE_TOKEN_IS_READ_BEFORE_THE_BODY_IS = -50;

    private final RequestShape shape;
    private final RouteTable routes;
    private final ServiceProxy proxy;
    private final Refusals refusals;
    private final IdentityProviderManager identities;
    private final Vertx vertx;

    ApiRoutes(
            RequestShape shape,
            RouteTable routes,
            ServiceProxy proxy,
            Refusals refusals,
            IdentityProviderManager identities,
            Vertx vertx) {
        this.shape = shape;
        this.routes = routes;
        this.proxy = proxy;
        this.refusals = refusals;
        this.identities = identities;
        this.vertx = vertx;
    }

    static boolean isApi(String path) {
        return path.equals("/api") || path.startsWith("/api/");
    }

    void register(@Observes Router router) {
        router.route().order(BEFORE_EVERYTHING_BUT_REQUEST_ID).handler(this::checkShape);
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

    private void checkToken(RoutingContext context) {
        if (!isApi(context.request().path())) {
            context.next();
            return;
        }
        context.remove(QuarkusHttpUser.AUTH_FAILURE_HANDLER);
        Context origin = vertx.getOrCreateContext();
        QuarkusHttpUser.getSecurityIdentity(context, identities)
                .subscribe()
                .with(
                        identity -> on(origin, () -> route(context, identity)),
                        failure -> on(origin, () -> notAuthenticated(context, failure)));
    }

    private void route(RoutingContext context, SecurityIdentity identity) {
        if (identity == null || identity.isAnonymous()) {
            refusals.answer(context.request(), NOT_AUTHENTICATED, null);
            return;
        }
        switch (routes.of(context.request().path())) {
            case Route.ToService toService -> proxy.pass(context.request(), toService);
            case Route.Composed composed -> context.next();
            case Route.Nobody nobody -> refusals.answer(context.request(), NOT_FOUND, "There is no such path.");
        }
    }

    private void notAuthenticated(RoutingContext context, Throwable failure) {
        if (failure instanceof AuthenticationException) {
            refusals.answer(context.request(), NOT_AUTHENTICATED, null);
            return;
        }
        LOG.error("tokens cannot be verified", failure);
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
