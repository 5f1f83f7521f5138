package health.praxis.platform.problem;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/**
 * Answers domain refusals. Apart from {@link ProblemMappers} because the build loads the exception classes named there
 * in its own JVM, which may be older than the class files of this product.
 */
@Provider
public final class DomainProblemMapper implements ExceptionMapper<DomainProblem> {

    private final ProblemAnswers answers;

    DomainProblemMapper(ProblemAnswers answers) {
        this.answers = answers;
    }

    @Override
    public Response toResponse(DomainProblem problem) {
        return answers.of(problem);
    }
}
