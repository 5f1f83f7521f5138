package health.praxis.gateway;

import health.praxis.platform.connection.BodyFailure;
import health.praxis.platform.problem.ProblemAnswers;
import health.praxis.platform.problem.ProblemType;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Answers a request with a problem, whatever is left of the request on the connection. */
@ApplicationScoped
class Refusals {

    private final ProblemAnswers answers;
    private final Vertx vertx;
    private final long restOfBody;

    Refusals(ProblemAnswers answers, Vertx vertx, GatewaySettings settings) {
        this.answers = answers;
        this.vertx = vertx;
        this.restOfBody = settings.deadlines().restOfRefusedBody().toMillis();
    }

    /**
     * Answers {@code request}. A client that asked for leave to send does not get it, and the connection is closed rather
     * than left out of step; any other may finish, as in {@link #answerSender}.
     */
    void answer(HttpServerRequest request, ProblemType type, String detail) {
        HttpServerResponse response = request.response();
        if (!response.closed()
                && !response.ended()
                && !request.isEnded()
                && request.headers().contains(HttpHeaders.EXPECT)) {
            answers.endConnection(response, type, detail);
            request.connection().close();
            return;
        }
        answerSender(request, type, detail);
    }

    /**
     * Answers {@code request}, whose client has leave to send if it asked. One that is still sending may finish, unread,
     * within a deadline; then the connection is closed rather than left out of step.
     */
    void answerSender(HttpServerRequest request, ProblemType type, String detail) {
        HttpServerResponse response = request.response();
        if (response.closed() || response.ended()) {
            return;
        }
        answers.end(response, type, detail);
        if (request.isEnded()) {
            return;
        }
        vertx.setTimer(restOfBody, timer -> {
            if (!request.isEnded()) {
                request.connection().close();
            }
        });
    }

    /** Answers a request whose body failed, and with it the connection. */
    void endConnection(HttpServerRequest request, BodyFailure failure) {
        answers.endConnection(request.response(), failure.type(), failure.detail());
    }

    /** Ends the connection of a client that has its answer, when it has sent the {@code rest} or had time to. */
    void endConnection(HttpServerRequest request, Future<Void> rest) {
        vertx.setTimer(restOfBody, timer -> request.connection().close());
        rest.onSuccess(sent -> request.connection().close());
    }

    /** Answers with a problem in place of an answer whose head was written down but not sent. */
    void replaceAnswer(HttpServerRequest request, ProblemType type, String detail) {
        withoutHead(request);
        answers.end(request.response(), type, detail);
    }

    /** As {@link #endConnection(HttpServerRequest, BodyFailure)}, in place of an answer whose head was not sent. */
    void replaceAnswer(HttpServerRequest request, BodyFailure failure) {
        withoutHead(request);
        endConnection(request, failure);
    }

    private static void withoutHead(HttpServerRequest request) {
        var headers = request.response().headers();
        for (String header : List.copyOf(headers.names())) {
            if (!CrossingHeaders.isOfTheGateway(header) && !header.equalsIgnoreCase("Vary")) {
                headers.remove(header);
            }
        }
    }
}
