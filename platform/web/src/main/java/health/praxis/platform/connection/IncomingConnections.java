package health.praxis.platform.connection;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ServerChannel;
import io.netty.channel.SingleThreadEventLoop;
import io.netty.util.concurrent.EventExecutor;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.quarkus.vertx.http.HttpServerStart;
import io.quarkus.vertx.http.HttpsServerStart;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.impl.VertxInternal;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Puts an {@link IncomingConnection} before everything else on each connection that a client opens. The server offers no
 * place for that, so it is done where Netty hands accepted connections over.
 */
@ApplicationScoped
class IncomingConnections implements HttpServerOptionsCustomizer {

    private static final String NAME = "praxis-incoming";
    private static final int FIRST = -10_000;

    private final VertxInternal vertx;
    private final UnreadableRequests unreadable;
    private final Pace pace;
    private final OpenConnections open;
    private volatile HttpServerOptions options = new HttpServerOptions();

    IncomingConnections(
            Vertx vertx,
            UnreadableRequests unreadable,
            @ConfigProperty(name = "praxis.http.deadlines.request-head") Duration head,
            @ConfigProperty(name = "praxis.http.deadlines.request-body") Duration body,
            @ConfigProperty(name = "praxis.http.least-body-rate") MemorySize leastRate,
            @ConfigProperty(name = "praxis.http.connections") Optional<Integer> inAll,
            @ConfigProperty(name = "praxis.http.connections-of-one-address") Optional<Integer> ofOneAddress,
            @ConfigProperty(name = "praxis.http.strangers-of-one-address") Optional<Integer> strangers) {
        this.vertx = (VertxInternal) vertx;
        this.unreadable = unreadable;
        this.pace = new Pace(head, body, leastRate.asLongValue());
        this.open = strangers
                .map(few -> new OpenConnections(
                        inAll.orElse(Integer.MAX_VALUE), ofOneAddress.orElse(Integer.MAX_VALUE), few))
                .orElseGet(OpenConnections::unlimited);
    }

    @Override
    public void customizeHttpServer(HttpServerOptions plain) {
        options = plain;
    }

    @Override
    public void customizeHttpsServer(HttpServerOptions secure) {
        options = secure;
    }

    void plain(@ObservesAsync HttpServerStart started) {
        attend();
    }

    void secure(@ObservesAsync HttpsServerStart started) {
        attend();
    }

    /** Tells connections when they carry a request and when it has been answered. */
    void register(@Observes Router router) {
        router.route().order(FIRST).handler(context -> {
            IncomingConnection.requestArrived(context.request().connection());
            context.addHeadersEndHandler(begins -> IncomingConnection.answerBegins(context.request()));
            context.addEndHandler(ended ->
                    IncomingConnection.requestAnswered(context.request().connection()));
            context.next();
        });
    }

    private void attend() {
        for (EventExecutor loop : vertx.getAcceptorEventLoopGroup()) {
            loop.execute(() -> {
                var channels = ((SingleThreadEventLoop) loop).registeredChannelsIterator();
                while (channels.hasNext()) {
                    if (channels.next() instanceof ServerChannel server
                            && server.pipeline().get(NAME) == null) {
                        server.pipeline().addFirst(NAME, new Accepting());
                    }
                }
            });
        }
    }

    @ChannelHandler.Sharable
    private final class Accepting extends ChannelInboundHandlerAdapter {

        @Override
        public void channelRead(ChannelHandlerContext server, Object accepted) {
            if (accepted instanceof Channel client) {
                client.pipeline().addFirst(NAME, new IncomingConnection(unreadable, options, pace, open));
            }
            server.fireChannelRead(accepted);
        }
    }
}
