package health.praxis.platform.problem;

import io.vertx.core.http.HttpServerResponse;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Tells what fails because the client has gone, or has been answered already, from what fails here: by where it was
 * thrown, so that nothing else that happens to a request without a client passes for it.
 */
final class LostClient {

    private static final List<String> READING = List.of(
            "org.jboss.resteasy.reactive.server.vertx.VertxInputStream",
            "io.quarkus.vertx.http.runtime.VertxInputStream");
    private static final List<String> WRITING = List.of(
            "io.quarkus.vertx.utils.VertxOutputStream",
            "io.vertx.core.http.impl.Http1xServerResponse",
            "io.vertx.core.http.impl.Http2ServerResponse");

    private LostClient() {}

    /** True when the body of the request broke off while it was read. */
    static boolean brokeOff(Throwable failure) {
        return isThrownBy(READING, failure);
    }

    /** True when an answer was written that goes to nobody any more. */
    static boolean isWrittenTo(HttpServerResponse response, Throwable failure) {
        return (response.ended() || response.closed()) && isThrownBy(WRITING, failure);
    }

    private static boolean isThrownBy(List<String> types, Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .map(Throwable::getStackTrace)
                .filter(trace -> trace.length > 0)
                .map(trace -> trace[0].getClassName())
                .anyMatch(thrower -> types.stream().anyMatch(thrower::startsWith));
    }
}
