package health.praxis.testing.thing;

import health.praxis.testing.NeighbourServices;
import io.vertx.core.http.HttpServerRequest;
import java.util.Map;

/** Another service, which answers with the status it is asked for. */
public class AnsweringOwner extends NeighbourServices {

    static final int BREAKS_OFF = 0;
    static final int UNREADABLE = 1;

    @Override
    protected Map<String, String> settings(String url) {
        return Map.of("quarkus.rest-client.answering-owner.url", url);
    }

    @Override
    protected void answer(HttpServerRequest request) {
        int status = Integer.parseInt(request.path().substring("/answers/".length()));
        var response = request.response().putHeader("Content-Type", "application/json");
        switch (status) {
            case BREAKS_OFF -> request.connection().close();
            case UNREADABLE -> response.end("{\"status\":");
            default -> response.setStatusCode(status).end("{\"status\":%d}".formatted(status));
        }
    }
}
