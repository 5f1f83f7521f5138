package health.praxis.gateway;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import java.util.function.BooleanSupplier;

/**
 * The body of an answer on its way to the client. While nothing of it has passed, the head has not been sent either, so
 * a body that breaks before its first byte can still be answered with a problem.
 */
final class AnswerBody implements ReadStream<Buffer> {

    private final ReadStream<Buffer> stream;
    private final BooleanSupplier wanted;
    private boolean passed;
    private boolean ended;
    private Runnable whenEnded = () -> {};

    /** @param wanted false once nobody reads the answer any more */
    AnswerBody(ReadStream<Buffer> stream, BooleanSupplier wanted, Breakage breakage) {
        this.stream = stream;
        this.wanted = wanted;
        stream.exceptionHandler(failure -> {
            if (!ended) {
                breakage.handle(passed);
            }
        });
        endHandler(null);
    }

    /** True when the whole body has been read from the service, whose connection may carry another request by now. */
    boolean hasEnded() {
        return ended;
    }

    /** Has {@code then} run when the service has said all, before the client hears the end of it. */
    void whenEnded(Runnable then) {
        whenEnded = then;
    }

    /** Reads on without a reader, as far as the service has answered. */
    void drop() {
        stream.handler(unread -> {});
        stream.resume();
    }

    @Override
    public AnswerBody handler(Handler<Buffer> handler) {
        stream.handler(handler == null ? null : chunk -> pass(chunk, handler));
        return this;
    }

    /** That the reader has left may show while it is written to. */
    private void pass(Buffer chunk, Handler<Buffer> handler) {
        if (!wanted.getAsBoolean()) {
            return;
        }
        passed = true;
        try {
            handler.handle(chunk);
        } catch (IllegalStateException e) {
            if (wanted.getAsBoolean()) {
                throw e;
            }
        }
    }

    /** Failures of the stream go to the {@link Breakage} instead, which ends the answer in the one right way. */
    @Override
    public AnswerBody exceptionHandler(Handler<Throwable> handler) {
        return this;
    }

    @Override
    public AnswerBody endHandler(Handler<Void> handler) {
        stream.endHandler(end -> {
            ended = true;
            whenEnded.run();
            if (handler != null) {
                handler.handle(end);
            }
        });
        return this;
    }

    @Override
    public AnswerBody pause() {
        stream.pause();
        return this;
    }

    @Override
    public AnswerBody resume() {
        stream.resume();
        return this;
    }

    @Override
    public AnswerBody fetch(long amount) {
        stream.fetch(amount);
        return this;
    }

    /** What to do when the service breaks off. */
    interface Breakage {

        /** @param afterFirstByte true when the client has seen a part of the answer */
        void handle(boolean afterFirstByte);
    }
}
