package health.praxis.platform.connection;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.function.Consumer;

/** Bodies of requests while they come in. */
public final class RequestBodies {

    private RequestBodies() {}

    /** True when the head of {@code request} announces a body that is not empty. */
    public static boolean isExpectedBy(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null
                ? request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
                : !length.chars().allMatch(digit -> digit == '0');
    }

    /**
     * Has {@code then} told, once, when the body of {@code request} fails, or at once when it has failed already. The
     * client may be answered then, and told that the connection ends: nothing more that comes over it is heard, and it is
     * closed when the body has been sent, or a moment later. To be called in the request's own context,
     * where {@code then} runs, too: outside of it the trace of the request would stay behind on the thread.
     */
    public static void whenFailed(HttpServerRequest request, Consumer<BodyFailure> then) {
        var connection = IncomingConnection.on(request.connection());
        if (connection != null) {
            var own = Vertx.currentContext();
            connection.whenBodyFails(failure -> own.runOnContext(nothing -> then.accept(failure)));
        }
    }
}
