package health.praxis.platform.connection;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.concurrent.ScheduledFuture;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.impl.HttpServerConnection;
import io.vertx.core.net.impl.VertxHandler;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * One connection of a client, before TLS and HTTP. Closes it when the head of a request is not whole in time, however
 * steadily its bytes trickle in, and has what the server cannot read answered by {@link UnreadableRequests}. Lives on
 * the connection's event loop.
 */
final class IncomingConnection extends ChannelInboundHandlerAdapter {

    private final UnreadableRequests unreadable;
    private final long headDeadline;
    private ScheduledFuture<?> watch;
    private int requests;
    private boolean readable;

    IncomingConnection(UnreadableRequests unreadable, Duration headDeadline) {
        this.unreadable = unreadable;
        this.headDeadline = headDeadline.toMillis();
    }

    /** The head of a request is whole. */
    static void requestArrived(HttpConnection connection) {
        var incoming = on(connection);
        if (incoming != null) {
            incoming.requests++;
            incoming.stopWatch();
        }
    }

    /** The request has its answer; what comes next is the head of another one. */
    static void requestAnswered(HttpConnection connection) {
        var incoming = on(connection);
        if (incoming != null) {
            incoming.requests--;
        }
    }

    private static IncomingConnection on(HttpConnection connection) {
        return connection instanceof HttpServerConnection server
                ? server.channel().pipeline().get(IncomingConnection.class)
                : null;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object bytes) {
        if (requests == 0 && watch == null) {
            watch = context.executor()
                    .schedule(
                            () -> unreadable.answerStalledHead(context.channel()), headDeadline, TimeUnit.MILLISECONDS);
        }
        if (!readable) {
            answerWhatCannotBeRead(context);
        }
        context.fireChannelRead(bytes);
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
        return true;
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        stopWatch();
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
}
