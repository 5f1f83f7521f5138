package health.praxis.platform.connection;

import io.vertx.core.http.HttpServerRequest;

/** Those who sent a valid token. */
public final class KnownClients {

    private KnownClients() {}

    /**
     * That {@code request} carried a valid token: its connection counts no more among those of strangers, which are few and
     * end with an answer while there are many of them. To be called in the request's own context.
     */
    public static void sent(HttpServerRequest request) {
        var connection = IncomingConnection.on(request.connection());
        if (connection != null) {
            connection.isKnown();
        }
    }
}
