package health.praxis.gateway;

import health.praxis.platform.problem.ProblemAnswers;
import health.praxis.platform.problem.ProblemType;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;

/** Answers a request with a problem, whatever is left of the request on the connection. */
@ApplicationScoped
class Refusals {

    private final ProblemAnswers answers;

    Refusals(ProblemAnswers answers) {
        this.answers = answers;
    }

    /** Answers {@code request}; a client that still waits for leave to send its body gets the connection closed. */
    void answer(HttpServerRequest request, ProblemType type, String detail) {
        HttpServerResponse response = request.response();
        if (response.closed() || response.ended()) {
            return;
        }
        boolean mayStillSend = request.headers().contains(HttpHeaders.EXPECT) && !request.isEnded();
        if (mayStillSend) {
            response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
        answers.end(response, type, detail);
        if (mayStillSend) {
            response.close();
        }
    }

    /** Answers with a problem in place of an answer whose head was written down but not sent. */
    void replaceAnswer(HttpServerRequest request, ProblemType type, String detail) {
        HttpServerResponse response = request.response();
        if (!response.headWritten()) {
            String requestId = response.headers().get(CrossingHeaders.REQUEST_ID);
            response.headers().clear();
            response.putHeader(CrossingHeaders.REQUEST_ID, requestId);
        }
        answers.end(response, type, detail);
    }
}
