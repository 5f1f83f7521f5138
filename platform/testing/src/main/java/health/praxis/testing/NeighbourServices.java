package health.praxis.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.util.Map;

/** Stands for the services that the service under test asks, at a port of its own on this machine. */
public abstract class NeighbourServices implements QuarkusTestResourceLifecycleManager {

    private Vertx vertx;
    private HttpServer server;

    /** Answers one question. */
    protected abstract void answer(HttpServerRequest question);

    /** The configuration of the service under test that has it ask here. */
    protected abstract Map<String, String> settings(String url);

    @Override
    public final Map<String, String> start() {
        vertx = Vertx.vertx();
        server = vertx.createHttpServer()
                .requestHandler(this::answer)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        return settings("http://127.0.0.1:" + server.actualPort());
    }

    @Override
    public final void stop() {
        if (server != null) {
            server.close().toCompletionStage().toCompletableFuture().join();
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }
}
