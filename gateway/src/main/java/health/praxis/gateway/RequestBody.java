package health.praxis.gateway;

import health.praxis.platform.connection.BodyFailure;
import health.praxis.platform.connection.RequestBodies;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.streams.ReadStream;
import java.util.Optional;

/**
 * The body of a request on its way to a service, counted as it passes. Whatever the client declared, no byte beyond the
 * limit goes on: the stream fails instead.
 */
final class RequestBody implements ReadStream<Buffer> {

    /** Bytes of the largest body that is kept for a repetition. */
    static final int MOST_KEPT = 64 << 10;

    private final HttpServerRequest request;
    private final long limit;
    private final Buffer kept;
    private final Promise<Buffer> whole = Promise.promise();
    private Handler<Throwable> failure = error -> {};
    private long received;
    private boolean paused;
    private boolean ended;
    private BodyFailure broken;
    private long lastStep = System.nanoTime();

    /** @param keep true to keep a copy of a small body, see {@link #whole} */
    RequestBody(HttpServerRequest request, long limit, boolean keep) {
        this.request = request;
        this.limit = limit;
        this.kept = keep ? Buffer.buffer() : null;
        if (!keep) {
            whole.fail("not kept");
        }
        RequestBodies.whenFailed(request, this::fail);
    }

    private void fail(BodyFailure cause) {
        broken = cause;
        var error = new Failed(cause);
        whole.tryFail(error);
        failure.handle(error);
    }

    /** Takes the body in before anything is passed on; fails when it breaks off, stalls, or was not to be kept. */
    Future<Buffer> takeIn() {
        handler(unread -> {});
        endHandler(end -> {});
        exceptionHandler(error -> {});
        resume();
        return whole();
    }

    /** The whole body, once it has arrived; fails when it was not kept, is larger than {@link #MOST_KEPT} or breaks off. */
    Future<Buffer> whole() {
        return whole.future();
    }

    boolean isTooLarge() {
        return received > limit;
    }

    boolean hasPassedAnything() {
        return received > 0;
    }

    /** Why it will never be whole, or empty; also when the client left. */
    Optional<BodyFailure> broken() {
        return Optional.ofNullable(broken);
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
        if (handler == null && ended) {
            request.handler(null);
        } else {
            request.handler(chunk -> pass(chunk, handler == null ? unread -> {} : handler));
        }
        return this;
    }

    private void pass(Buffer chunk, Handler<Buffer> handler) {
        lastStep = System.nanoTime();
        if (isTooLarge()) {
            return;
        }
        received += chunk.length();
        if (isTooLarge()) {
            whole.tryFail("too large");
            failure.handle(new TooLarge());
            return;
        }
        keep(chunk);
        handler.handle(chunk);
    }

    private void keep(Buffer chunk) {
        if (whole.future().isComplete()) {
            return;
        }
        if (received > MOST_KEPT) {
            whole.fail("too large to keep");
        } else {
            kept.appendBuffer(chunk);
        }
    }

    @Override
    public RequestBody exceptionHandler(Handler<Throwable> handler) {
        failure = handler == null ? error -> {} : handler;
        request.exceptionHandler(error -> {
            if (broken == null) {
                fail(BodyFailure.BROKEN);
            }
        });
        if (broken != null) {
            failure.handle(new Failed(broken));
        }
        return this;
    }

    @Override
    public RequestBody endHandler(Handler<Void> handler) {
        request.endHandler(end -> {
            ended = true;
            lastStep = System.nanoTime();
            whole.tryComplete(kept);
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

    private static final class Failed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Failed(BodyFailure cause) {
            super("the body is " + cause, null, false, false);
        }
    }

    private static final class TooLarge extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TooLarge() {
            super("the body is larger than its limit", null, false, false);
        }
    }
}
