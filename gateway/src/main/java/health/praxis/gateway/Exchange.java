package health.praxis.gateway;

import static health.praxis.platform.problem.CommonProblems.BAD_GATEWAY;
import static health.praxis.platform.problem.CommonProblems.MALFORMED_REQUEST;
import static health.praxis.platform.problem.CommonProblems.TOO_LARGE;
import static health.praxis.platform.problem.CommonProblems.UNAVAILABLE;

import health.praxis.platform.problem.ProblemType;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
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
    private final RequestUnderWay underWay;
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
            RequestUnderWay underWay,
            RequestBody body,
            Upstream upstream,
            Duration deadline,
            Refusals refusals) {
        this.vertx = vertx;
        this.underWay = underWay;
        this.request = underWay.request();
        this.body = body;
        this.upstream = upstream;
        this.deadline = deadline;
        this.refusals = refusals;
    }

    Future<HttpClientRequest> connect(HttpClient client) {
        return client.request(upstream.options()).onSuccess(connected -> {
            onward = connected;
            connected.exceptionHandler(broken -> LOG.debug("a request broke off", broken));
            if (settled) {
                connected.reset();
            }
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
        return context.sendRequest().compose(this::headArrived, failure -> askAgain(context, failure));
    }

    /** A read that met a connection at its end is asked once more, on another; what may have changed something is not. */
    private Future<ProxyResponse> askAgain(ProxyContext context, Throwable failure) {
        LOG.debugf("%s gave no answer: %s", upstream.name(), failure.getClass().getSimpleName());
        boolean read = request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD;
        if (settled || !read || body.hasPassedAnything()) {
            return noAnswer();
        }
        context.request().setBody(Body.body(Buffer.buffer()));
        return context.sendRequest().compose(this::headArrived, again -> noAnswer());
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        var answer = context.response();
        var passing = answer.getBody();
        answer.setBody(Body.body(new AnswerBody(passing.stream(), this::answerBroke), passing.length()));
        return context.sendResponse().otherwiseEmpty();
    }

    private Future<ProxyResponse> headArrived(ProxyResponse answer) {
        if (settled) {
            return nothingMore();
        }
        settled = true;
        underWay.answeredByService(true);
        vertx.cancelTimer(watch);
        CrossingHeaders.toClient(answer.headers(), upstream.uri());
        return Future.succeededFuture(answer);
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
        return nothingMore();
    }

    /** The request has been answered here; the proxy has nothing to pass. */
    private static Future<ProxyResponse> nothingMore() {
        return Promise.<ProxyResponse>promise().future();
    }

    private void answerBroke(boolean afterFirstByte) {
        if (afterFirstByte) {
            request.connection().close();
            return;
        }
        underWay.answeredByService(false);
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
