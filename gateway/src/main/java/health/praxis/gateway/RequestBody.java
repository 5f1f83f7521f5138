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
 * The body of a request on its way to a service, counted as it comes. Its beginning is taken in first; a small one is
 * whole by then, a larger one is read on as the service takes it. Whatever the client declared, no byte beyond the limit
 * goes on: the stream fails instead.
 */
final class RequestBody implements ReadStream<Buffer> {

    /** Bytes of the largest body that is whole before a service is asked, and can be sent to it again. */
    static final int MOST_KEPT = 64 << 10;

    private static final Handler<Buffer> PASSED_OVER = unread -> {};

    private final HttpServerRequest request;
    private final long limit;
    private final Buffer beginning = Buffer.buffer();
    private final Promise<Void> begun = Promise.promise();
    private final Promise<Void> over = Promise.promise();
    private Handler<Buffer> reader;
    private Handler<Throwable> failure = error -> {};
    private Handler<Void> end = nothing -> {};
    private boolean takenOn;
    private long received;
    private boolean paused;
    private boolean ended;
    private BodyFailure broken;
    private long lastStep = System.nanoTime();

    RequestBody(HttpServerRequest request, long limit) {
        this.request = request;
        this.limit = limit;
        request.exceptionHandler(left -> fail(BodyFailure.BROKEN));
        RequestBodies.whenFailed(request, this::fail);
    }

    /** Takes in the beginning; done when that is all, or more than is kept. Fails when the body does. */
    Future<Void> takeIn() {
        request.handler(this::pass);
        request.endHandler(nothing -> ends());
        resume();
        return begun.future();
    }

    /** True when all of it has come. */
    boolean isWhole() {
        return ended;
    }

    /** The whole body, when that was small; empty when it has to be read on. */
    Optional<Buffer> kept() {
        return ended && !takenOn ? Optional.of(beginning) : Optional.empty();
    }

    boolean isTooLarge() {
        return received > limit;
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

    /** Lets the rest of it come, for nobody; done when it has. */
    Future<Void> passOver() {
        reader = PASSED_OVER;
        if (!ended) {
            resume();
        }
        return over.future();
    }

    private void pass(Buffer chunk) {
        lastStep = System.nanoTime();
        if (isTooLarge()) {
            return;
        }
        received += chunk.length();
        if (isTooLarge()) {
            fails(new TooLarge());
        } else if (!begun.future().isComplete()) {
            begin(chunk);
        } else if (reader != null) {
            reader.handle(chunk);
        }
    }

    private void begin(Buffer chunk) {
        beginning.appendBuffer(chunk);
        if (beginning.length() > MOST_KEPT) {
            pause();
            begun.complete();
        }
    }

    private void ends() {
        ended = true;
        lastStep = System.nanoTime();
        begun.tryComplete();
        end.handle(null);
        over.complete();
    }

    private void fail(BodyFailure cause) {
        if (broken == null && !ended) {
            broken = cause;
            fails(new Failed(cause));
        }
    }

    private void fails(Throwable error) {
        begun.tryFail(error);
        failure.handle(error);
    }

    @Override
    public RequestBody handler(Handler<Buffer> handler) {
        reader = handler == null ? PASSED_OVER : handler;
        return this;
    }

    @Override
    public RequestBody exceptionHandler(Handler<Throwable> handler) {
        failure = handler == null ? error -> {} : handler;
        if (broken != null) {
            failure.handle(new Failed(broken));
        }
        return this;
    }

    @Override
    public RequestBody endHandler(Handler<Void> handler) {
        end = handler == null ? nothing -> {} : handler;
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
        if (reader != null && !takenOn) {
            takenOn = true;
            reader.handle(beginning);
        }
        if (!paused) {
            request.fetch(amount);
        }
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
