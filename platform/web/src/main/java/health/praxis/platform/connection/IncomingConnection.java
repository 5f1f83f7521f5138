package health.praxis.platform.connection;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.concurrent.ScheduledFuture;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.impl.HttpServerConnection;
import io.vertx.core.net.impl.VertxHandler;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * One connection of a client, before TLS and HTTP. Closes it when nothing comes, when the head of a request is not whole
 * in time, however steadily its bytes trickle in, its body comes more slowly than the pace allows, or its network has
 * too many others, and has what the server cannot read answered by {@link UnreadableRequests}. Lives on the
 * connection's event loop.
 */
final class IncomingConnection extends ChannelInboundHandlerAdapter {

    private static final String DECODER = "httpDecoder";

    private final UnreadableRequests unreadable;
    private final HttpServerOptions options;
    private final Pace pace;
    private final OpenConnections open;
    private ChannelHandlerContext own;
    private ClientNetwork network;
    private ScheduledFuture<?> watch;
    private int requests;
    private boolean readable;
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
        this.options = options;
        this.pace = pace;
        this.open = open;
    }

    /** The head of a request is whole. */
    static void requestArrived(HttpConnection connection) {
        var incoming = on(connection);
        if (incoming != null) {
            incoming.requests++;
            incoming.routed++;
            incoming.whenBodyFails = null;
            incoming.stopWatch();
        }
    }

    /** The request has its answer; what comes next is the head of another one. */
    static void requestAnswered(HttpConnection connection) {
        var incoming = on(connection);
        if (incoming != null) {
            incoming.requests--;
            if (incoming.failure != null) {
                incoming.own.executor().execute(incoming::endWhenAnswered);
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
        if (requests > 0 || routed < heads) {
            return;
        }
        if (restCame) {
            unreadable.close(own.channel());
        } else {
            unreadable.closeSoon(own.channel());
        }
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
        if (!readable) {
            answerWhatCannotBeRead(context);
        }
        context.fireChannelRead(bytes);
    }

    /** Not so while a body goes on, also of a request that has been answered, or will never be whole. */
    private boolean isHeadDue() {
        return requests == 0 && !bodyUnderWay && failure == null;
    }

    private void watchHead(Runnable whenLate) {
        watch = own.executor().schedule(whenLate, pace.head().toMillis(), TimeUnit.MILLISECONDS);
    }

    /** HTTP stands on the connection from the start, or from when TLS has been agreed on. */
    private void answerWhatCannotBeRead(ChannelHandlerContext context) {
        var tls = context.pipeline().context(SslHandler.class);
        if (tls == null) {
            readable = prepared(context);
        } else {
            context.pipeline().addAfter(tls.name(), null, new Decrypted());
            readable = true;
        }
    }

    private boolean prepared(ChannelHandlerContext context) {
        var http = context.pipeline().get(VertxHandler.class);
        if (http == null || !(http.getConnection() instanceof HttpServerConnection connection)) {
            return false;
        }
        connection.invalidRequestHandler(unreadable);
        if (context.pipeline().get(DECODER) != null) {
            context.pipeline().replace(DECODER, DECODER, new FramedRequests(options, this));
        }
        return true;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        var from = ClientNetwork.siteOf(context.channel());
        if (open.enter(from)) {
            network = from;
            silent = true;
            // who never asked for anything has no answer coming, and nothing to be put on record
            watchHead(context::close);
        } else {
            context.close();
        }
        context.fireChannelActive();
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        if (network != null) {
            open.leave(network);
            network = null;
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

    /** Stands behind TLS until the first bytes come through. */
    private final class Decrypted extends ChannelInboundHandlerAdapter {

        @Override
        public void channelRead(ChannelHandlerContext context, Object bytes) {
            if (prepared(context)) {
                context.pipeline().remove(this);
            }
            context.fireChannelRead(bytes);
        }
    }

    /**
     * How fast a client must be.
     *
     * @param head longest time for the head of a request, from its first byte, and for that byte on a new connection
     * @param body longest time for a body that has stopped, or is behind its least rate
     * @param leastRate bytes a second of a body that is not behind
     */
    record Pace(Duration head, Duration body, long leastRate) {

        private static final long LOOKS = 20;

        /** Milliseconds between two looks at a body. */
        long look() {
            return Math.max(1, body.toMillis() / LOOKS);
        }

        BodyCredit forBody() {
            return new BodyCredit(body, leastRate);
        }
    }
}
