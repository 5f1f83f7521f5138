package health.praxis.platform.audit;

import health.praxis.platform.http.HeldRequests;
import health.praxis.platform.problem.CommonProblems;
import health.praxis.platform.problem.ProblemAnswers;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Stands at the door of every request, whichever route takes it: holds it while the audit is behind, and writes it down
 * when it ends. A request that is held in vain has done nothing and leaves no entry, which would have to wait as well; nor
 * has one whose client left before it was let in.
 */
@Singleton
final class AuditRoutes {

    private static final String NAME = "audit";
    private static final String OPERATIONS = "/q/";
    private static final int EARLY = -9_000;

    private final AuditScribe scribe;
    private final ProblemAnswers answers;
    private final Clock clock;
    private final HeldRequests door;

    AuditRoutes(
            AuditQueue queue,
            AuditScribe scribe,
            ProblemAnswers answers,
            Clock clock,
            @ConfigProperty(name = "praxis.audit.longest-hold", defaultValue = "3S") Duration longestHold) {
        this.scribe = scribe;
        this.answers = answers;
        this.clock = clock;
        this.door = new HeldRequests(queue::isBehind, longestHold, this::admit, this::turnAway);
    }

    void register(@Observes Router router) {
        router.route().order(EARLY).setName(NAME).handler(this::enter);
    }

    private void enter(RoutingContext context) {
        if (context.normalizedPath().startsWith(OPERATIONS)) {
            context.next();
        } else {
            door.enter(context);
        }
    }

    private void admit(RoutingContext context) {
        var request = AuditedRequest.begin(context, clock.instant());
        context.addEndHandler(end -> scribe.ended(context, request));
        context.next();
    }

    private void turnAway(RoutingContext context) {
        context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        answers.end(
                context.response(),
                CommonProblems.UNAVAILABLE,
                "The audit cannot keep up now. Nothing was done; try again.");
    }
}
