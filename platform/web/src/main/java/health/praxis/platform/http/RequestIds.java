package health.praxis.platform.http;

import io.opentelemetry.api.trace.Span;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import java.util.regex.Pattern;

/** Gives each answer an {@code X-Request-Id}: the client's when it is a plain token, else the trace id. */
final class RequestIds {

    private static final String HEADER = "X-Request-Id";
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final int EARLY = -10_000;

    void register(@Observes Router router) {
        router.route().order(EARLY).handler(context -> {
            String sent = context.request().getHeader(HEADER);
            context.response()
                    .putHeader(HEADER, sent != null && PLAIN.matcher(sent).matches() ? sent : fresh());
            context.next();
        });
    }

    private static String fresh() {
        var span = Span.current().getSpanContext();
        return span.isValid() ? span.getTraceId() : UUID.randomUUID().toString();
    }
}
