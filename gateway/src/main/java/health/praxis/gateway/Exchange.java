package health.praxis.gateway;

import static health.praxis.platform.problem.CommonProblems.BAD_GATEWAY;
import static health.praxis.platform.problem.CommonProblems.MALFORMED_REQUEST;
import static health.praxis.platform.problem.CommonProblems.TOO_LARGE;
import static health.praxis.platform.problem.CommonProblems.UNAVAILABLE;

import health.praxis.platform.problem.ProblemType;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * One request passed to a service and its answer passed back. Ends in exactly one of: the service's answer, a problem
 * (before the head of an answer has been sent), or a closed connection (after it, so that a broken answer is never
 * mistaken for a whole one).
 */
final class Exchange implements ProxyInterceptor {

    private static final Logger LOG = Logger.getLogger(Exchange.class);

    private final Vertx vertx;
    private final HttpServerRequest request;
    private final RequestBody body;
    private final Upstream upstream;
    private final Duration deadline;
    private final Refusals refusals;
    private HttpClientRequest onward;
    private long watch;
    private boolean settled;

    /** @param deadline longest wait for the head of the answer, or for the next byte of the request's body */
    Exchange(
            Vertx vertx,
            HttpServerRequest request,
            RequestBody body,
            Upstream upstream,
            Duration deadline,
            Refusals refusals) {
        this.vertx = vertx;
        this.request = request;
        this.body = body;
        this.upstream = upstream;
        this.deadline = deadline;
        this.refusals = refusals;
    }

    Future<HttpClientRequest> connect(HttpClient client) {
        return client.request(upstream.options()).onSuccess(connected -> {
            onward = connected;
            connected.exceptionHandler(broken -> LOG.debug("a request broke off", broken));
        });
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        var outbound = context.request();
        String query = request.query();
        outbound.setURI(query == null ? request.path() : request.path() + "?" + query);
        CrossingHeaders.toService(
                outbound.headers(),
                request.response().headers().get(CrossingHeaders.REQUEST_ID),
                request.remoteAddress().hostAddress());
        outbound.setBody(Body.body(body, outbound.getBody().length()));
        watchAfter(deadline.toNanos());
        return context.sendRequest().map(this::headArrived).recover(failure -> noAnswer());
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        var answer = context.response();
        var passing = answer.getBody();
        answer.setBody(Body.body(new AnswerBody(passing.stream(), this::answerBroke), passing.length()));
        return context.sendResponse().otherwiseEmpty();
    }

    private ProxyResponse headArrived(ProxyResponse answer) {
        settled = true;
        vertx.cancelTimer(watch);
        CrossingHeaders.toClient(answer.headers(), upstream.uri());
        return answer;
    }

    private Future<ProxyResponse> noAnswer() {
        if (body.isTooLarge()) {
            refuse(TOO_LARGE, null);
        } else if (body.isBroken()) {
            refuse(MALFORMED_REQUEST, "The body broke off.");
        } else {
            refuse(
                    UNAVAILABLE,
                    "The " + upstream.name() + " did not answer. Whether a change took effect is not known.");
        }
        return Promise.<ProxyResponse>promise().future();
    }

    private void answerBroke(boolean afterFirstByte) {
        if (afterFirstByte) {
            request.connection().close();
            return;
        }
        refusals.replaceAnswer(request, BAD_GATEWAY, "The " + upstream.name() + " broke off its answer.");
    }

    private void watchAfter(long nanos) {
        long millis = Math.max(1, TimeUnit.NANOSECONDS.toMillis(nanos));
        watch = vertx.setTimer(millis, timer -> lookAtProgress());
    }

    private void lookAtProgress() {
        if (settled) {
            return;
        }
        long left = deadline.toNanos() - (System.nanoTime() - body.lastStep());
        if (left > 0) {
            watchAfter(left);
            return;
        }
        if (onward != null && body.waitsForClient()) {
            refuse(GatewayProblems.REQUEST_STALLED, null);
        } else {
            refuse(UNAVAILABLE, "The " + upstream.name() + " did not answer in time.");
        }
    }

    private void refuse(ProblemType type, String detail) {
        if (settled) {
            return;
        }
        settled = true;
        vertx.cancelTimer(watch);
        refusals.answer(request, type, detail);
        if (onward != null) {
            onward.reset();
        }
    }
}
