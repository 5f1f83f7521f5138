package health.praxis.gateway;

import static health.praxis.platform.problem.CommonProblems.BAD_GATEWAY;
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
import io.vertx.core.http.HttpHeaders;
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
    private boolean abandoned;

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
        long length = outbound.getBody().length();
        if (length > 0 && length <= RequestBody.MOST_KEPT) {
            return body.takeIn().compose(whole -> send(context, Body.body(whole)), incomplete -> noAnswer());
        }
        return send(context, Body.body(body, length));
    }

    /** From here on a connection to the service is taken, for as long as the request lasts. */
    private Future<ProxyResponse> send(ProxyContext context, Body passing) {
        if (request.response().closed() || body.broken().isPresent()) {
            return noAnswer();
        }
        context.request().setBody(passing);
        watchAfter(deadline.toNanos());
        return context.sendRequest().compose(this::headArrived, failure -> askAgain(context, failure));
    }

    /**
     * A request that met a connection at its end is asked once more, on another, when that cannot do it twice: a read, or
     * a POST with an idempotency key and a body small enough to be kept.
     */
    private Future<ProxyResponse> askAgain(ProxyContext context, Throwable failure) {
        LOG.debugf("%s gave no answer: %s", upstream.name(), failure.getClass().getSimpleName());
        if (settled || request.response().closed()) {
            return noAnswer();
        }
        if (isKeyed(request)) {
            body.resume();
            return body.whole().compose(whole -> sendAgain(context, whole), incomplete -> noAnswer());
        }
        return isRead() && !body.hasPassedAnything() ? sendAgain(context, Buffer.buffer()) : noAnswer();
    }

    private Future<ProxyResponse> sendAgain(ProxyContext context, Buffer whole) {
        if (settled) {
            return noAnswer();
        }
        context.request().setBody(Body.body(whole));
        return context.sendRequest().compose(this::headArrived, again -> noAnswer());
    }

    private boolean isRead() {
        return request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD;
    }

    /** True for a request that a service does once, however often it is sent. */
    static boolean isKeyed(HttpServerRequest request) {
        return request.method() == HttpMethod.POST && request.headers().contains(IDEMPOTENCY_KEY);
    }

    /**
     * Passes the answer on. The proxy's own way of doing it resets the request to the service whenever the client cannot
     * be written to, also when the service has answered in full and its connection is back in the pool or carries
     * somebody else's request, which then fails.
     */
    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        var answer = context.response();
        var response = request.response();
        var passing = new AnswerBody(answer.getBody().stream(), this::isWanted, this::answerBroke);
        if (!isWanted()) {
            clientLeft(passing);
            return Future.succeededFuture();
        }
        response.exceptionHandler(gone -> clientLeft(passing));
        response.setStatusCode(answer.getStatusCode());
        answer.headers().forEach((name, value) -> {
            if (!HttpHeaders.TRANSFER_ENCODING.toString().equalsIgnoreCase(name)) {
                response.headers().add(name, value);
            }
        });
        if (answer.getBody().length() < 0) {
            response.setChunked(true);
        }
        return passing.pipeTo(response).otherwise(gone -> {
            clientLeft(passing);
            return null;
        });
    }

    private boolean isWanted() {
        var response = request.response();
        return !abandoned && !response.closed() && !response.ended();
    }

    /** Ends the work behind the gateway, unless it has ended already. */
    private void clientLeft(AnswerBody answer) {
        if (abandoned || answer.hasEnded()) {
            return;
        }
        abandoned = true;
        answer.drop();
        // what the service has sent so far is read by then
        vertx.runOnContext(nothing -> {
            if (!answer.hasEnded()) {
                onward.reset();
            }
        });
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
            var cause = body.broken().get();
            refuse(cause.type(), cause.detail());
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
            refuse(REQUEST_STALLED, null);
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
