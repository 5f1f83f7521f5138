package health.praxis.gateway;

import static health.praxis.platform.problem.CommonProblems.REQUEST_STALLED;
import static health.praxis.platform.problem.CommonProblems.TOO_LARGE;
import static health.praxis.platform.problem.CommonProblems.UNAVAILABLE;

import health.praxis.platform.problem.ProblemType;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
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
    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";

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

    /** A connection that comes when nobody waits for it any more goes back unused. */
    Future<HttpClientRequest> connect(HttpClient client) {
        var asked = client.request(upstream.options())
                .map(ExchangesOnConnection::mayBeGivenUp)
                .compose(connected -> {
                    connected.exceptionHandler(broken -> LOG.debug("a request broke off", broken));
                    if (settled || request.response().closed()) {
                        connected.reset();
                        return Future.failedFuture("nobody waits for it");
                    }
                    onward = connected;
                    return Future.succeededFuture(connected);
                });
        underWay.waitsFor(asked);
        return asked;
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        var outbound = context.request();
        String query = request.query();
        outbound.setURI(query == null ? request.path() : request.path() + "?" + query);
        CrossingHeaders.toService(
                outbound.headers(), request.response().headers().get(CrossingHeaders.REQUEST_ID), underWay.address());
        return body.takeIn().compose(begun -> send(context), broken -> noAnswer());
    }

    /** From here on a connection to the service is asked for, and taken until the answer ends. */
    private Future<ProxyResponse> send(ProxyContext context) {
        if (request.response().closed() || body.broken().isPresent()) {
            return noAnswer();
        }
        var outbound = context.request();
        if (body.kept().isPresent()) {
            outbound.setBody(whole(body.kept().get()));
        } else {
            outbound.setBody(Body.body(body, outbound.getBody().length()));
        }
        body.exceptionHandler(broken -> noAnswer());
        watchAfter(deadline.toNanos());
        return context.sendRequest().compose(this::headArrived, failure -> askAgain(context, failure));
    }

    /** Null stands for none, which is not the same as one of no bytes. */
    private static Body whole(Buffer kept) {
        return kept.length() == 0 ? null : Body.body(kept);
    }

    /**
     * A request that met a connection at its end is asked once more, on another, when that cannot do it twice: a read, or
     * a POST with an idempotency key, and a body small enough to be kept.
     */
    private Future<ProxyResponse> askAgain(ProxyContext context, Throwable failure) {
        LOG.debugf("%s gave no answer: %s", upstream.name(), failure.getClass().getSimpleName());
        if (settled || request.response().closed() || body.kept().isEmpty() || !canBeRepeated(request)) {
            return noAnswer();
        }
        context.request().setBody(whole(body.kept().get()));
        return context.sendRequest().compose(this::headArrived, again -> noAnswer());
    }

    /** True for a request that a service does once, however often it is sent. */
    private static boolean canBeRepeated(HttpServerRequest request) {
        return switch (request.method().name()) {
            case "GET", "HEAD" -> true;
            case "POST" -> request.headers().contains(IDEMPOTENCY_KEY);
            default -> false;
        };
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        return new AnswerBack(vertx, underWay, body, onward, upstream, refusals).pass(context.response());
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
        } else if (body.broken().isPresent()) {
            settle(() -> refusals.endConnection(request, body.broken().get()));
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
            refuse(REQUEST_STALLED, null);
        } else {
            refuse(UNAVAILABLE, "The " + upstream.name() + " did not answer in time.");
        }
    }

    private void refuse(ProblemType type, String detail) {
        settle(() -> refusals.answerSender(request, type, detail));
    }

    private void settle(Runnable answer) {
        if (settled) {
            return;
        }
        settled = true;
        vertx.cancelTimer(watch);
        answer.run();
        if (onward != null) {
            onward.reset();
        }
        if (!body.isWhole() && body.broken().isEmpty()) {
            body.passOver();
        }
    }
}
