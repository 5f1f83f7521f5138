package health.praxis.platform.connection;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.ssl.SslHandler;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.impl.HttpServerConnection;
import io.vertx.core.net.impl.VertxHandler;

/**
 * Has what the server cannot read of a connection answered by {@link UnreadableRequests}. HTTP stands on the connection from
 * the start, or from when TLS has been agreed on.
 */
final class HttpOnConnection {

    private static final String DECODER = "httpDecoder";

    private final IncomingConnection connection;
    private final UnreadableRequests unreadable;
    private final HttpServerOptions options;
    private boolean attended;

    HttpOnConnection(IncomingConnection connection, UnreadableRequests unreadable, HttpServerOptions options) {
        this.connection = connection;
        this.unreadable = unreadable;
        this.options = options;
    }

    /** To be called before bytes are handed on. */
    void attend(ChannelHandlerContext context) {
        if (attended) {
            return;
        }
        var tls = context.pipeline().context(SslHandler.class);
        if (tls == null) {
            attended = prepared(context);
        } else {
            context.pipeline().addAfter(tls.name(), null, new Decrypted());
            attended = true;
        }
    }

    private boolean prepared(ChannelHandlerContext context) {
        var http = context.pipeline().get(VertxHandler.class);
        if (http == null || !(http.getConnection() instanceof HttpServerConnection server)) {
            return false;
        }
        server.invalidRequestHandler(unreadable);
        if (context.pipeline().get(DECODER) != null) {
            context.pipeline().replace(DECODER, DECODER, new FramedRequests(options, connection));
        }
        return true;
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
