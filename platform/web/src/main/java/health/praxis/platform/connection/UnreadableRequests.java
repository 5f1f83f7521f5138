package health.praxis.platform.connection;

import static health.praxis.platform.problem.CommonProblems.HEADERS_TOO_LARGE;
import static health.praxis.platform.problem.CommonProblems.MALFORMED_REQUEST;
import static health.praxis.platform.problem.CommonProblems.REQUEST_STALLED;
import static health.praxis.platform.problem.CommonProblems.URI_TOO_LONG;

import health.praxis.platform.http.SecurityHeaders;
import health.praxis.platform.problem.Problem;
import health.praxis.platform.problem.ProblemAnswers;
import health.praxis.platform.problem.ProblemType;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.netty.handler.ssl.SslHandler;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerConnection;
import io.vertx.core.http.impl.headers.HeadersAdaptor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Answers, with a problem and the end of the connection, what never became a request that a route could see. */
@ApplicationScoped
class UnreadableRequests implements Handler<HttpServerRequest> {

    private static final String REQUEST_ID = "X-Request-Id";

    private final ProblemAnswers answers;
    private final Instance<UnreadableRecord> records;
    private final long restOfRequest;

    /** @param restOfRequest for what a client still sends of a request that was refused */
    UnreadableRequests(
            ProblemAnswers answers,
            Instance<UnreadableRecord> records,
            @ConfigProperty(name = "praxis.http.deadlines.rest-of-refused-request") Duration restOfRequest) {
        this.answers = answers;
        this.records = records;
        this.restOfRequest = restOfRequest.toMillis();
    }

    /** A request that the server could not read, or whose limits it went over. */
    @Override
    public void handle(HttpServerRequest request) {
        if (request.connection() instanceof HttpServerConnection connection) {
            answer(connection.channel(), kind(request.decoderResult().cause()));
        }
    }

    /** A request whose head is not there in time. */
    void answerStalledHead(Channel connection) {
        answer(connection, REQUEST_STALLED);
    }

    private static ProblemType kind(Throwable cause) {
        return switch (cause) {
            case TooLongHttpLineException line -> URI_TOO_LONG;
            case TooLongHttpHeaderException headers -> HEADERS_TOO_LARGE;
            case null, default -> MALFORMED_REQUEST;
        };
    }

    /**
     * Answers and lets the client finish for a while, unread: closing at once would take the answer back. Without an answer
     * while that could not be put on record.
     */
    private void answer(Channel connection, ProblemType type) {
        if (!records.stream().allMatch(record -> record.note(connection, type.status()))) {
            connection.close();
            return;
        }
        var body = Unpooled.copiedBuffer(answers.text(type, null), StandardCharsets.UTF_8);
        var answer = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.valueOf(type.status()), body);
        boolean secure = connection.pipeline().get(SslHandler.class) != null;
        SecurityHeaders.write(new HeadersAdaptor(answer.headers()), secure);
        answer.headers()
                .set(REQUEST_ID, UUID.randomUUID().toString())
                .set(HttpHeaderNames.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .set(HttpHeaderNames.CONTENT_LENGTH, body.readableBytes())
                .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        connection.writeAndFlush(answer);
        closeSoon(connection);
    }

    /** Closes the connection when what has been written to it is on its way. */
    void close(Channel connection) {
        connection.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(ChannelFutureListener.CLOSE);
    }

    /** Closes the connection when its client has had time to read an answer. */
    void closeSoon(Channel connection) {
        connection.eventLoop().schedule(() -> connection.close(), restOfRequest, TimeUnit.MILLISECONDS);
    }
}
