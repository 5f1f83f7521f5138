package health.praxis.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.opentelemetry.api.trace.Span;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Writes problems as answers, for JAX-RS and for plain Vert.x routes alike. */
@ApplicationScoped
public class ProblemAnswers {

    private static final String CHALLENGE = "Bearer";

    private final ObjectMapper json;

    ProblemAnswers(ObjectMapper json) {
        this.json = json;
    }

    /** The answer to a domain refusal. */
    public Response of(DomainProblem problem) {
        return response(
                problem.type(), problem.code(), problem.getMessage(), problem.violations(), problem.retryAfter());
    }

    /** The answer to a failure that has no domain rule behind it. */
    public Response of(ProblemType type, String detail, List<Violation> errors) {
        return response(type, Optional.empty(), detail, errors, retryAfter(type));
    }

    /** Ends a Vert.x response with a problem; breaks it off when its head is already on the wire. */
    public void end(HttpServerResponse response, ProblemType type, String detail) {
        if (response.ended() || response.closed()) {
            return;
        }
        if (response.headWritten()) {
            response.reset();
            return;
        }
        response.setStatusCode(type.status()).putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE);
        retryAfter(type).ifPresent(wait -> response.putHeader(HttpHeaders.RETRY_AFTER, seconds(wait)));
        if (type.status() == 401) {
            response.putHeader(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
        }
        response.end(text(type, detail));
    }

    /** As {@link #end}, and tells the client that nothing more is heard over its connection. */
    public void endConnection(HttpServerResponse response, ProblemType type, String detail) {
        if (!response.ended() && !response.closed() && !response.headWritten()) {
            response.putHeader(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        }
        end(response, type, detail);
    }

    /** The JSON of a problem, for an answer that is written below HTTP's API. */
    public String text(ProblemType type, String detail) {
        return write(Problem.of(type, Optional.empty(), detail, List.of(), traceId()));
    }

    private Response response(
            ProblemType type,
            Optional<String> code,
            String detail,
            List<Violation> errors,
            Optional<Duration> retryAfter) {
        var answer = Response.status(type.status())
                .type(Problem.MEDIA_TYPE)
                .entity(Problem.of(type, code, detail, errors, traceId()));
        retryAfter.ifPresent(wait -> answer.header(HttpHeaders.RETRY_AFTER, seconds(wait)));
        if (type.status() == 401) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
        }
        return answer.build();
    }

    private static Optional<Duration> retryAfter(ProblemType type) {
        return type.status() == 503 ? Optional.of(Duration.ofSeconds(2)) : Optional.empty();
    }

    private static String seconds(Duration wait) {
        return Long.toString(Math.max(1, wait.toSeconds()));
    }

    private static String traceId() {
        var context = Span.current().getSpanContext();
        return context.isValid() ? context.getTraceId() : null;
    }

    private String write(Problem problem) {
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem is always JSON", e);
        }
    }
}
