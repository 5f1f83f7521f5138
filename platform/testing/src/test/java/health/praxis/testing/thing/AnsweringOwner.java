package health.praxis.testing.thing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.util.Map;

/** Another service, which answers with the status it is asked for. */
public class AnsweringOwner implements QuarkusTestResourceLifecycleManager {

    static final int BREAKS_OFF = 0;
    static final int UNREADABLE = 1;

    private Vertx vertx;
    private HttpServer server;

    @Override
    public Map<String, String> start() {
        vertx = Vertx.vertx();
        server = vertx.createHttpServer()
                .requestHandler(AnsweringOwner::answer)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        return Map.of("quarkus.rest-client.answering-owner.url", "http://127.0.0.1:" + server.actualPort());
    }

    private static void answer(HttpServerRequest request) {
        int status = Integer.parseInt(request.path().substring("/answers/".length()));
        var response = request.response().putHeader("Content-Type", "application/json");
        switch (status) {
            case BREAKS_OFF -> request.connection().close();
            case UNREADABLE -> response.end("{\"status\":");
            default -> response.setStatusCode(status).end("{\"status\":%d}".formatted(status));
        }
    }

    @Override
    public void stop() {
        server.close().toCompletionStage().toCompletableFuture().join();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
