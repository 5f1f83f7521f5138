package health.praxis.platform.connection;

import health.praxis.platform.http.BodyLimit;
import health.praxis.platform.problem.ProblemAnswers;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Lets a request go on when its body is whole, where bodies are small: one that breaks off or drips in takes no thread and
 * changes nothing. A whole file is read as it comes.
 */
@ApplicationScoped
class WholeBodies {

    private static final int AFTER_THE_LIMIT = -1;

    private final BodyLimit limit;
    private final ProblemAnswers answers;

    WholeBodies(BodyLimit limit, ProblemAnswers answers) {
        this.limit = limit;
        this.answers = answers;
    }

    void register(@Observes Router router) {
        router.route().order(AFTER_THE_LIMIT).handler(this::read);
    }

    private void read(RoutingContext context) {
        var request = context.request();
        if (request.isEnded() || !RequestBodies.isExpectedBy(request)) {
            context.next();
            return;
        }
        RequestBodies.whenFailed(
                request, failure -> answers.endConnection(context.response(), failure.type(), failure.detail()));
        if (limit.isLarge(context)) {
            context.next();
            return;
        }
        if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
            context.response().writeContinue();
        }
        var whole = Buffer.buffer();
        request.handler(bytes -> {
            if (whole.length() + bytes.length() > BodyLimit.ORDINARY) {
                limit.refuse(context);
            } else {
                whole.appendBuffer(bytes);
            }
        });
        request.endHandler(end -> {
            ((RoutingContextInternal) context).setBody(whole);
            context.next();
        });
        request.resume();
    }
}
