package health.praxis.platform.problem;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;

/** Answers what no route took, and what a route outside JAX-RS failed with. */
final class UnroutedRequests {

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
        int status = context.statusCode() >= 400 ? context.statusCode() : 500;
        if (status >= 500 && context.failure() != null) {
            org.jboss.logging.Logger.getLogger(UnroutedRequests.class).error("request failed", context.failure());
        }
        answers.end(context.response(), CommonProblems.forStatus(status), null);
    }
}
