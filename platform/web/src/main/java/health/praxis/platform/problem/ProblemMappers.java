package health.praxis.platform.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpServerResponse;
import jakarta.annotation.Priority;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The one place where failures of a resource become answers. */
@Priority(Priorities.AUTHENTICATION - 1)
public class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private final ProblemAnswers answers;

    ProblemMappers(ProblemAnswers answers) {
        this.answers = answers;
    }

    @ServerExceptionMapper
    Response invalid(ConstraintViolationException invalid) {
        var errors = ViolationReader.from(invalid);
        return answers.of(CommonProblems.MALFORMED_REQUEST, "See errors.", errors);
    }

    @ServerExceptionMapper
    Response mismatched(MismatchedInputException mismatch) {
        return answers.of(
                CommonProblems.MALFORMED_REQUEST,
                "The JSON does not have the documented shape.",
                List.of(ViolationReader.from(mismatch)));
    }

    @ServerExceptionMapper
    Response uninstantiable(ValueInstantiationException value) {
        return answers.of(
                CommonProblems.MALFORMED_REQUEST,
                "The JSON does not have the documented shape.",
                List.of(ViolationReader.from((JacksonException) value)));
    }

    @ServerExceptionMapper
    Response notFound(NotFoundException notFound) {
        if (notFound.getCause() instanceof DomainProblem malformed) {
            return answers.of(malformed);
        }
        if (notFound.getCause() instanceof IllegalArgumentException) {
            return answers.of(
                    CommonProblems.MALFORMED_REQUEST, "A part of the path or query is not of its type.", List.of());
        }
        return answers.of(CommonProblems.NOT_FOUND, "There is no such path.", List.of());
    }

    @ServerExceptionMapper
    Response http(WebApplicationException failure) {
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof DomainProblem problem) {
                return answers.of(problem);
            }
        }
        if (failure.getCause() instanceof JacksonException unreadable) {
            return answers.of(
                    CommonProblems.MALFORMED_REQUEST,
                    "The body is not JSON of the documented form.",
                    List.of(ViolationReader.from(unreadable)));
        }
        int status = failure.getResponse().getStatus();
        if (status < 400) {
            return failure.getResponse();
        }
        return answers.of(CommonProblems.forStatus(status), null, List.of());
    }

    @ServerExceptionMapper({AuthenticationFailedException.class, UnauthorizedException.class})
    Response notAuthenticated() {
        return answers.of(CommonProblems.NOT_AUTHENTICATED, null, List.of());
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException forbidden) {
        return answers.of(CommonProblems.NOT_ALLOWED, null, List.of());
    }

    @ServerExceptionMapper
    Response unexpected(Throwable failure, HttpServerResponse response) {
        if (LostClient.brokeOff(failure)) {
            LOG.debug("body broke off", failure);
            return answers.of(CommonProblems.MALFORMED_REQUEST, "The body broke off.", List.of());
        }
        if (LostClient.isWrittenTo(response, failure)) {
            LOG.debug("answer to nobody", failure);
        } else {
            LOG.error("request failed", failure);
        }
        return answers.of(CommonProblems.INTERNAL_ERROR, null, List.of());
    }
}
