package health.praxis.platform.http;

import health.praxis.platform.problem.CommonProblems;
import health.praxis.platform.problem.ProblemAnswers;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keeps request bodies within 1 MiB, or 64 MiB on the paths that take bundles ({@code praxis.http.large-body-paths}).
 * The server would refuse a larger one too, but without a problem document.
 */
@Singleton
@Provider
public class BodyLimit implements ContainerRequestFilter {

    /** Bytes of the largest body on most paths. */
    public static final long ORDINARY = 1L << 20;

    private static final long LARGE = 64L << 20;
    private static final int BEFORE_THE_LIMIT_OF_THE_SERVER = -3;
    private static final int AFTER_THE_LIMIT_OF_THE_SERVER = -1;

    private final ProblemAnswers answers;
    private final Duration restOfRequest;
    private final List<String> largePaths;

    BodyLimit(
            ProblemAnswers answers,
            @ConfigProperty(name = "praxis.http.deadlines.rest-of-refused-request") Duration restOfRequest,
            @ConfigProperty(name = "praxis.http.large-body-paths") Optional<List<String>> largePaths) {
        this.answers = answers;
        this.restOfRequest = restOfRequest;
        this.largePaths = largePaths.orElse(List.of());
    }

    void register(@Observes Router router) {
        router.route().order(BEFORE_THE_LIMIT_OF_THE_SERVER).handler(this::checkDeclaredLength);
        router.route().order(AFTER_THE_LIMIT_OF_THE_SERVER).handler(context -> {
            context.remove(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY);
            context.next();
        });
    }

    private void checkDeclaredLength(RoutingContext context) {
        String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        long limit = limitFor(context.normalizedPath());
        if (length == null || Long.parseLong(length) <= limit) {
            context.next();
            return;
        }
        refuse(context);
    }

    /** True on the paths that take whole files. */
    public boolean isLarge(RoutingContext context) {
        return limitFor(context.normalizedPath()) == LARGE;
    }

    /** Answers that the body is too large, whatever of it is still to come. */
    public void refuse(RoutingContext context) {
        passOver(context);
        long limit = limitFor(context.normalizedPath());
        answers.end(context.response(), CommonProblems.TOO_LARGE, "The limit here is " + limit + " bytes.");
    }

    /** Lets the client finish for a while, unread: closing at once would take the answer back. */
    private void passOver(RoutingContext context) {
        var request = context.request();
        long watch = context.vertx()
                .setTimer(restOfRequest.toMillis(), late -> request.connection().close());
        request.handler(unread -> {});
        request.endHandler(end -> context.vertx().cancelTimer(watch));
        request.resume();
    }

    /** Counts a file whose length was not declared while the resource reads it; what is small is whole by then. */
    @Override
    public void filter(ContainerRequestContext request) {
        if (limitFor(request.getUriInfo().getPath()) == LARGE && request.getHeaderString("Transfer-Encoding") != null) {
            request.setEntityStream(new LimitedStream(request.getEntityStream(), LARGE));
        }
    }

    private long limitFor(String path) {
        return largePaths.stream().anyMatch(path::startsWith) ? LARGE : ORDINARY;
    }
}
