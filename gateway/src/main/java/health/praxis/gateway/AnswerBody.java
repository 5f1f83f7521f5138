package health.praxis.gateway;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;

/**
 * The body of an answer on its way to the client. While nothing of it has passed, the head has not been sent either, so
 * a body that breaks before its first byte can still be answered with a problem.
 */
final class AnswerBody implements ReadStream<Buffer> {

    private final ReadStream<Buffer> stream;
    private final Runnable brokenBeforeFirstByte;
    private boolean passed;

    AnswerBody(ReadStream<Buffer> stream, Runnable brokenBeforeFirstByte) {
        this.stream = stream;
        this.brokenBeforeFirstByte = brokenBeforeFirstByte;
    }

    @Override
    public AnswerBody handler(Handler<Buffer> handler) {
        stream.handler(
                handler == null
                        ? null
                        : chunk -> {
                            passed = true;
                            handler.handle(chunk);
                        });
        return this;
    }

    @Override
    public AnswerBody exceptionHandler(Handler<Throwable> handler) {
        stream.exceptionHandler(
                handler == null
                        ? null
                        : failure -> {
                            if (passed) {
                                handler.handle(failure);
                                return;
                            }
                            brokenBeforeFirstByte.run();
                        });
        return this;
    }

    @Override
    public AnswerBody endHandler(Handler<Void> handler) {
        stream.endHandler(handler);
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
}
