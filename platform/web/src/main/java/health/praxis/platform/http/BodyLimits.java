package health.praxis.platform.http;

import health.praxis.platform.problem.CommonProblems;
import health.praxis.platform.problem.ProblemAnswers;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses a body that announces itself as too large before any of it is read: 1 MiB, or 64 MiB where a process takes
 * bundles. One that does not announce itself meets the limits of whoever reads it.
 */
final class BodyLimits {

    private static final long ORDINARY = 1L << 20;
    private static final long LARGE = 64L << 20;
    private static final int EARLY = -9_000;

    private final ProblemAnswers answers;
    private final List<String> largePaths;

    BodyLimits(
            ProblemAnswers answers,
            @ConfigProperty(name = "praxis.http.large-body-paths") Optional<List<String>> largePaths) {
        this.answers = answers;
        this.largePaths = largePaths.orElse(List.of());
    }

    void register(@Observes Router router) {
        router.route().order(EARLY).handler(this::check);
    }

    private void check(RoutingContext context) {
        String announced = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        long limit = largePaths.stream().anyMatch(context.normalizedPath()::startsWith) ? LARGE : ORDINARY;
        if (announced == null || Long.parseLong(announced) <= limit) {
            context.next();
            return;
        }
        context.response().putHeader(HttpHeaders.CONNECTION, "close");
        answers.end(context.response(), CommonProblems.TOO_LARGE, "At most " + (limit >> 20) + " MiB are taken here.");
    }
}
