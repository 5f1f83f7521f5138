package health.praxis.gateway;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.streams.ReadStream;

/**
 * The body of a request on its way to a service, counted as it passes. Whatever the client declared, no byte beyond the
 * limit goes on: the stream fails instead.
 */
final class RequestBody implements ReadStream<Buffer> {

    private final HttpServerRequest request;
    private final long limit;
    private Handler<Throwable> failure = error -> {};
    private long received;
    private boolean paused;
    private boolean ended;
    private boolean broken;
    private long lastStep = System.nanoTime();

    RequestBody(HttpServerRequest request, long limit) {
        this.request = request;
        this.limit = limit;
    }

    boolean isTooLarge() {
        return received > limit;
    }

    boolean hasPassedAnything() {
        return received > 0;
    }

    /** True when the client left or its framing of the body is wrong. */
    boolean isBroken() {
        return broken;
    }

    /** True while the client owes bytes and the service is ready to take them. */
    boolean waitsForClient() {
        return !ended && !paused;
    }

    /** When the last byte passed, the stream was let flow again or ended, by {@link System#nanoTime}. */
    long lastStep() {
        return lastStep;
    }

    @Override
    public RequestBody handler(Handler<Buffer> handler) {
        request.handler(handler == null ? null : chunk -> pass(chunk, handler));
        return this;
    }

    private void pass(Buffer chunk, Handler<Buffer> handler) {
        lastStep = System.nanoTime();
        if (isTooLarge()) {
            return;
        }
        received += chunk.length();
        if (isTooLarge()) {
            failure.handle(new TooLarge());
            return;
        }
        handler.handle(chunk);
    }

    @Override
    public RequestBody exceptionHandler(Handler<Throwable> handler) {
        failure = handler == null ? error -> {} : handler;
        request.exceptionHandler(error -> {
            broken = true;
            failure.handle(error);
        });
        return this;
    }

    @Override
    public RequestBody endHandler(Handler<Void> handler) {
        request.endHandler(end -> {
            ended = true;
            lastStep = System.nanoTime();
            if (handler != null) {
                handler.handle(end);
            }
        });
        return this;
    }

    @Override
    public RequestBody pause() {
        paused = true;
        request.pause();
        return this;
    }

    @Override
    public RequestBody resume() {
        return fetch(Long.MAX_VALUE);
    }

    @Override
    public RequestBody fetch(long amount) {
        paused = false;
        lastStep = System.nanoTime();
        request.fetch(amount);
        return this;
    }

    private static final class TooLarge extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TooLarge() {
            super("the body is larger than its limit", null, false, false);
        }
    }
}
