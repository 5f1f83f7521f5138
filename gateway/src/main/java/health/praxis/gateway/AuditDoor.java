package health.praxis.gateway;

import static health.praxis.platform.problem.CommonProblems.UNAVAILABLE;

import health.praxis.platform.connection.ClientNetwork;
import health.praxis.platform.connection.UnreadableRecord;
import health.praxis.platform.http.HeldRequests;
import health.praxis.platform.http.PlainTarget;
import health.praxis.platform.refusal.RefusedRequest;
import io.netty.channel.Channel;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * Stands before everything that may refuse a request: holds it while no service takes down what was refused before, and
 * notes the refusal when it was one. A request that is held in vain has done nothing and is not noted; nor is one whose
 * client left meanwhile.
 */
@ApplicationScoped
class AuditDoor implements UnreadableRecord {

    private static final String OPERATIONS = "/q/";
    private static final int BEFORE_ITS_SHAPE = -9_950;
    private static final Duration LONGEST_HOLD = Duration.ofSeconds(3);

    private final RefusedRequestLog log;
    private final Refusals refusals;
    private final Clock clock;
    private final HeldRequests door;

    AuditDoor(RefusedRequestLog log, Refusals refusals, Clock clock) {
        this.log = log;
        this.refusals = refusals;
        this.clock = clock;
        this.door = new HeldRequests(log::isBehind, LONGEST_HOLD, this::admit, this::turnAway);
    }

    void register(@Observes Router router) {
        router.route().order(BEFORE_ITS_SHAPE).handler(this::enter);
    }

    @Override
    public boolean note(Channel connection, int status) {
        if (log.isBehind()) {
            return false;
        }
        log.add(new RefusedRequest(
                null,
                clock.instant(),
                null,
                List.of(),
                null,
                ClientNetwork.nameOf(ClientNetwork.addressOf(connection)),
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
        } else {
            door.enter(context);
        }
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
