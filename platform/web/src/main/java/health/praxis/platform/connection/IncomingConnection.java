package health.praxis.platform.connection;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.concurrent.ScheduledFuture;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerConnection;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * One connection of a client, before TLS and HTTP. Closes it when nothing comes, when the head of a request is not whole
 * in time, however steadily its bytes trickle in, its body comes more slowly than the pace allows, or its network has
 * too many others, and has what the server cannot read answered by {@link UnreadableRequests}. Lives on the
 * connection's event loop; answers may be written on other threads.
 */
final class IncomingConnection extends ChannelInboundHandlerAdapter implements OpenConnections.Occupant {

    private final UnreadableRequests unreadable;
    private final HttpOnConnection http;
    private final Pace pace;
    private final OpenConnections open;
    private ChannelHandlerContext own;
    private volatile OpenConnections.Place place;
    private ScheduledFuture<?> watch;
    /** Under way. */
    private final AtomicInteger requests = new AtomicInteger();

    private volatile boolean endsWithAnswer;
    /** Nothing has come over it yet. */
    private boolean silent;

    private int heads;
    private int routed;
    private boolean bodyUnderWay;
    private BodyCredit credit;
    private ScheduledFuture<?> bodyWatch;
    private BodyFailure failure;
    private boolean restCame;
    private Consumer<BodyFailure> whenBodyFails;

    IncomingConnection(UnreadableRequests unreadable, HttpServerOptions options, Pace pace, OpenConnections open) {
        this.unreadable = unreadable;
        this.http = new HttpOnConnection(this, unreadable, options);
        this.pace = pace;
        this.open = open;
    }

    /** The head of a request is whole. */
    static void requestArrived(HttpConnection connection) {
        var incoming = on(connection);
        if (incoming != null) {
            incoming.requests.incrementAndGet();
            incoming.routed++;
            incoming.whenBodyFails = null;
            incoming.stopWatch();
        }
    }

    /** The answer to a request begins: a stranger's, when there are many, is its last, so that others get its place. */
    static void answerBegins(HttpServerRequest request) {
        var incoming = on(request.connection());
        var place = incoming == null ? null : incoming.place;
        if (place != null && place.isInTheWay()) {
            incoming.endsWithAnswer = true;
            request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
    }

    /** The request has its answer; what comes next is the head of another one. */
    static void requestAnswered(HttpConnection connection) {
        var incoming = on(connection);
        if (incoming != null) {
            incoming.requests.decrementAndGet();
            if (incoming.failure != null) {
                incoming.own.executor().execute(incoming::endWhenAnswered);
            } else if (incoming.endsWithAnswer) {
                incoming.own.executor().execute(incoming::endWithAnswer);
            }
        }
    }

    /** The connection below one of the server's, or null. */
    static IncomingConnection on(HttpConnection connection) {
        return connection instanceof HttpServerConnection server
                ? server.channel().pipeline().get(IncomingConnection.class)
                : null;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        own = context;
    }

    void bodyBegins(boolean readable) {
        heads++;
        bodyUnderWay = readable;
        credit = pace.forBody();
    }

    void bodyGoesOn(int bytes, boolean whole) {
        credit.received(bytes);
        if (whole) {
            bodyUnderWay = false;
            stopBodyWatch();
        }
    }

    /** Tells whoever reads the body. */
    void bodyFails(BodyFailure cause) {
        if (failure != null) {
            return;
        }
        failure = cause;
        bodyUnderWay = false;
        stopBodyWatch();
        endWhenAnswered();
        if (whenBodyFails != null && routed == heads) {
            whenBodyFails.accept(cause);
        }
    }

    /** After which nothing more that comes counts: what was refused must not be done after all. */
    boolean hasFailed() {
        return failure != null;
    }

    /** The client has sent all of the body that failed, or what can no longer be told from it. */
    void restCame() {
        restCame = true;
        endWhenAnswered();
    }

    /**
     * Nothing that comes after a body that failed is heard: once its request has been answered the connection ends, with
     * the rest of the body, or when the client had time for it.
     */
    private void endWhenAnswered() {
        if (requests.get() > 0 || routed < heads) {
            return;
        }
        if (restCame) {
            unreadable.close(own.channel());
        } else {
            unreadable.closeSoon(own.channel());
        }
    }

    /** Not before what came with it has its answer, too, and a body that was not read its end, or time for it. */
    private void endWithAnswer() {
        if (requests.get() > 0) {
            return;
        }
        if (bodyUnderWay) {
            unreadable.closeSoon(own.channel());
        } else {
            unreadable.close(own.channel());
        }
    }

    /** Somebody sent a valid token over it. */
    void isKnown() {
        var held = place;
        if (held != null) {
            held.isKnown();
        }
    }

    @Override
    public boolean isAtRest() {
        return requests.get() == 0;
    }

    @Override
    public void giveWay() {
        own.close();
    }

    void whenBodyFails(Consumer<BodyFailure> then) {
        if (failure != null && routed == heads) {
            then.accept(failure);
        } else {
            whenBodyFails = then;
        }
    }

    /** Time counts while the server takes bytes; while it holds the client back, none does. */
    private void lookAtBody() {
        if (own.channel().config().isAutoRead()) {
            credit.waited(TimeUnit.MILLISECONDS.toNanos(pace.look()));
        }
        if (credit.isSpent()) {
            bodyFails(BodyFailure.STALLED);
        }
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        if (bodyUnderWay && bodyWatch == null) {
            bodyWatch = context.executor()
                    .scheduleWithFixedDelay(this::lookAtBody, pace.look(), pace.look(), TimeUnit.MILLISECONDS);
        }
        context.fireChannelReadComplete();
    }

    private void stopBodyWatch() {
        if (bodyWatch != null) {
            bodyWatch.cancel(false);
            bodyWatch = null;
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object bytes) {
        if (silent) {
            silent = false;
            stopWatch();
        }
        if (watch == null && isHeadDue()) {
            watchHead(() -> unreadable.answerStalledHead(context.channel()));
        }
        http.attend(context);
        context.fireChannelRead(bytes);
    }

    /** Not so while a body goes on, also of a request that has been answered, or will never be whole. */
    private boolean isHeadDue() {
        return requests.get() == 0 && !bodyUnderWay && failure == null;
    }

    private void watchHead(Runnable whenLate) {
        watch = own.executor().schedule(whenLate, pace.head().toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        open.enter(ClientNetwork.addressOf(context.channel()), this).ifPresentOrElse(this::letIn, context::close);
        context.fireChannelActive();
    }

    /** Who never asks for anything has no answer coming, and nothing to be put on record. */
    private void letIn(OpenConnections.Place own) {
        place = own;
        silent = true;
        watchHead(this.own::close);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        var held = place;
        place = null;
        if (held != null) {
            held.leave();
        }
        stopWatch();
        stopBodyWatch();
        context.fireChannelInactive();
    }

    private void stopWatch() {
        if (watch != null) {
            watch.cancel(false);
            watch = null;
        }
    }
}
