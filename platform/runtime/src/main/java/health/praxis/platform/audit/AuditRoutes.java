package health.praxis.platform.audit;

import health.praxis.platform.problem.CommonProblems;
import health.praxis.platform.problem.ProblemAnswers;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
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
    private static final int MOST_HELD = 2_000;
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    private final AuditQueue queue;
    private final AuditScribe scribe;
    private final ProblemAnswers answers;
    private final Clock clock;
    private final long longestHold;
    private final AtomicInteger held = new AtomicInteger();

    AuditRoutes(
            AuditQueue queue,
            AuditScribe scribe,
            ProblemAnswers answers,
            Clock clock,
            @ConfigProperty(name = "praxis.audit.longest-hold", defaultValue = "3S") Duration longestHold) {
        this.queue = queue;
        this.scribe = scribe;
        this.answers = answers;
        this.clock = clock;
        this.longestHold = longestHold.toNanos();
    }

    void register(@Observes Router router) {
        router.route().order(EARLY).setName(NAME).handler(this::enter);
    }

    private void enter(RoutingContext context) {
        if (context.normalizedPath().startsWith(OPERATIONS)) {
            context.next();
        } else if (!queue.isBehind()) {
            admit(context);
        } else if (held.get() >= MOST_HELD) {
            turnAway(context);
        } else {
            held.incrementAndGet();
            context.request().pause();
            hold(context, Vertx.currentContext(), System.nanoTime());
        }
    }

    private void hold(RoutingContext context, Context own, long since) {
        context.vertx()
                .setTimer(
                        LOOK_AGAIN.toMillis(),
                        timer -> own.runOnContext(nothing -> {
                            if (context.response().closed()) {
                                held.decrementAndGet();
                                return;
                            }
                            if (queue.isBehind() && System.nanoTime() - since < longestHold) {
                                hold(context, own, since);
                                return;
                            }
                            held.decrementAndGet();
                            if (queue.isBehind()) {
                                turnAway(context);
                            } else {
                                admit(context);
                            }
                        }));
    }

    /** Nobody would hear of the end of an exchange that is over already: what it asked for is not done. */
    private void admit(RoutingContext context) {
        if (context.response().closed()) {
            return;
        }
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
