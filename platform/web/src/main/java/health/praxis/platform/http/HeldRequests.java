package health.praxis.platform.http;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Holds requests while something is behind that has to keep up with them, then lets them in, or turns them away when that
 * takes too long or too many wait. A request whose client has left meanwhile is neither.
 */
public final class HeldRequests {

    private static final int MOST_HELD = 2_000;
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    private final BooleanSupplier behind;
    private final long longestHold;
    private final Consumer<RoutingContext> letIn;
    private final Consumer<RoutingContext> turnAway;
    private final AtomicInteger held = new AtomicInteger();

    /**
     * @param behind whether requests have to wait
     * @param longestHold after which a request is turned away
     */
    public HeldRequests(
            BooleanSupplier behind,
            Duration longestHold,
            Consumer<RoutingContext> letIn,
            Consumer<RoutingContext> turnAway) {
        this.behind = behind;
        this.longestHold = longestHold.toNanos();
        this.letIn = letIn;
        this.turnAway = turnAway;
    }

    /** Takes a request that has just come in, of which nothing has been read. */
    public void enter(RoutingContext context) {
        if (!behind.getAsBoolean()) {
            letInUnlessLeft(context);
        } else if (held.get() >= MOST_HELD) {
            turnAway.accept(context);
        } else {
            held.incrementAndGet();
            context.request().pause();
            hold(context, Vertx.currentContext(), System.nanoTime());
        }
    }

    private void hold(RoutingContext context, Context own, long since) {
        context.vertx()
                .setTimer(LOOK_AGAIN.toMillis(), timer -> own.runOnContext(nothing -> lookAgain(context, own, since)));
    }

    private void lookAgain(RoutingContext context, Context own, long since) {
        boolean left = context.response().closed();
        boolean waits = behind.getAsBoolean();
        if (!left && waits && System.nanoTime() - since < longestHold) {
            hold(context, own, since);
            return;
        }
        held.decrementAndGet();
        if (left) {
            return;
        }
        if (waits) {
            turnAway.accept(context);
        } else {
            letInUnlessLeft(context);
        }
    }

    /** Nobody would hear of the end of an exchange that is over already: what it asked for is not done. */
    private void letInUnlessLeft(RoutingContext context) {
        if (!context.response().closed()) {
            letIn.accept(context);
        }
    }
}
