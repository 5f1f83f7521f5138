package health.praxis.gateway;

import static health.praxis.platform.problem.CommonProblems.BAD_GATEWAY;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.ProxyResponse;

/**
 * A service's answer on its way to the client. The proxy's own way of passing it resets the request to the service
 * whenever the client cannot be written to, also when the service has answered in full and its connection is back in
 * the pool or carries somebody else's request, which then fails.
 */
final class AnswerBack {

    private final Vertx vertx;
    private final RequestUnderWay underWay;
    private final HttpServerRequest request;
    private final RequestBody body;
    private final HttpClientRequest onward;
    private final Upstream upstream;
    private final Refusals refusals;
    private boolean abandoned;

    /**
     * @param body what is passed the other way meanwhile
     * @param onward the request that is answered
     */
    AnswerBack(
            Vertx vertx,
            RequestUnderWay underWay,
            RequestBody body,
            HttpClientRequest onward,
            Upstream upstream,
            Refusals refusals) {
        this.vertx = vertx;
        this.underWay = underWay;
        this.request = underWay.request();
        this.body = body;
        this.onward = onward;
        this.upstream = upstream;
        this.refusals = refusals;
    }

    /** Passes all of it; a client that is still sending is told that its connection ends. */
    Future<Void> pass(ProxyResponse answer) {
        var response = request.response();
        var passing = new AnswerBody(answer.getBody().stream(), this::isWanted, this::broke);
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
        boolean early = !body.isWhole();
        if (early) {
            response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            passing.whenEnded(this::cutOff);
        }
        return passing.pipeTo(response)
                .onSuccess(sent -> {
                    if (early) {
                        refusals.endConnection(request, body.passOver());
                    }
                })
                .otherwise(gone -> {
                    clientLeft(passing);
                    return null;
                });
    }

    private boolean isWanted() {
        var response = request.response();
        return !abandoned && !response.closed() && !response.ended();
    }

    /**
     * The service has said all it will while the client was still sending: the rest reaches nobody, and the connection
     * is for somebody else's request.
     */
    private void cutOff() {
        if (!body.isWhole()) {
            onward.reset();
            body.passOver();
        }
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

    /** Also when it is the client whose body broke off, and with it the question that is being answered. */
    private void broke(boolean afterFirstByte) {
        if (afterFirstByte) {
            request.connection().close();
            return;
        }
        underWay.answeredByService(false);
        var bodyFailure = body.broken();
        if (bodyFailure.isPresent()) {
            refusals.replaceAnswer(request, bodyFailure.get());
            return;
        }
        refusals.replaceAnswer(request, BAD_GATEWAY, "The " + upstream.name() + " broke off its answer.");
    }
}
