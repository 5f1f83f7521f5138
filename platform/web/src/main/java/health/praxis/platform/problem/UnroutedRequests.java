package health.praxis.platform.problem;

import io.quarkus.security.AuthenticationException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.RejectedExecutionException;
import org.jboss.logging.Logger;

/** Answers what no route took, and what a route outside JAX-RS failed with. */
final class UnroutedRequests {

    private static final Logger LOG = Logger.getLogger(UnroutedRequests.class);
    private static final int LAST = Integer.MAX_VALUE;

    private final ProblemAnswers answers;

    UnroutedRequests(ProblemAnswers answers) {
        this.answers = answers;
    }

    void register(@Observes Router router) {
        router.route()
                .order(LAST)
                .handler(
                        context -> answers.end(context.response(), CommonProblems.NOT_FOUND, "There is no such path."));
        router.route().order(Integer.MIN_VALUE).failureHandler(this::fail);
    }

    private void fail(RoutingContext context) {
        int status = status(context);
        if (status == 500 && LostClient.isWrittenTo(context.response(), context.failure())) {
            LOG.debug("answer to nobody", context.failure());
        } else if (status == 500) {
            LOG.error("request failed", context.failure());
        }
        answers.end(context.response(), CommonProblems.forStatus(status), null);
    }

    private static int status(RoutingContext context) {
        return switch (context.failure()) {
            case AuthenticationException unknown -> 401;
            case UnauthorizedException unknown -> 401;
            case ForbiddenException forbidden -> 403;
            case RejectedExecutionException busy -> 503;
            case null, default -> context.statusCode() >= 400 ? context.statusCode() : 500;
        };
    }
}
