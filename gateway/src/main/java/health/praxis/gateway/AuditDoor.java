package health.praxis.gateway;

import static health.praxis.platform.problem.CommonProblems.UNAVAILABLE;

import health.praxis.platform.connection.UnreadableRecord;
import health.praxis.platform.http.PlainTarget;
import health.praxis.platform.refusal.RefusedRequest;
import io.netty.channel.Channel;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands before everything that may refuse a request: holds it while no service takes down what was refused before, and
 * notes the refusal when it was one. A request that is held in vain has done nothing and is not noted.
 */
@ApplicationScoped
class AuditDoor implements UnreadableRecord {

    private static final String OPERATIONS = "/q/";
    private static final int BEFORE_ITS_SHAPE = -9_950;
    private static final int MOST_HELD = 2_000;
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);
    private static final Duration LONGEST_HOLD = Duration.ofSeconds(3);

    private final RefusedRequestLog log;
    private final Refusals refusals;
    private final Clock clock;
    private final AtomicInteger held = new AtomicInteger();

    AuditDoor(RefusedRequestLog log, Refusals refusals, Clock clock) {
        this.log = log;
        this.refusals = refusals;
        this.clock = clock;
    }

    void register(@Observes Router router) {
        router.route().order(BEFORE_ITS_SHAPE).handler(this::enter);
    }

    @Override
    public boolean note(Channel connection, int status) {
        if (log.isBehind()) {
            return false;
        }
        String address = connection.remoteAddress() instanceof InetSocketAddress peer
                ? peer.getAddress().getHostAddress()
                : null;
        log.add(new RefusedRequest(
                null,
                clock.instant(),
                null,
                List.of(),
                null,
                ClientNetwork.nameOf(address),
                RequestUnderWay.OTHER_METHOD,
                null,
                null,
                status,
                null,
                1));
        return true;
    }

    private void enter(RoutingContext context) {
        String path = context.request().path();
        if (PlainTarget.isPlainPath(path) && path.startsWith(OPERATIONS)) {
            context.next();
        } else if (!log.isBehind()) {
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
                            if (log.isBehind() && System.nanoTime() - since < LONGEST_HOLD.toNanos()) {
                                hold(context, own, since);
                                return;
                            }
                            held.decrementAndGet();
                            if (log.isBehind()) {
                                turnAway(context);
                            } else {
                                admit(context);
                            }
                        }));
    }

    private void admit(RoutingContext context) {
        var request = RequestUnderWay.begin(context, clock.instant());
        context.addEndHandler(end -> request.refused().ifPresent(log::add));
        context.next();
    }

    private void turnAway(RoutingContext context) {
        refusals.answer(context.request(), UNAVAILABLE, "The audit cannot keep up now. Nothing was done; try again.");
    }
}
