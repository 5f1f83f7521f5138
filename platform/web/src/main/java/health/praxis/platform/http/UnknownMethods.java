package health.praxis.platform.http;

import health.praxis.platform.problem.CommonProblems;
import health.praxis.platform.problem.ProblemAnswers;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Says which methods a path answers when it was asked with another one. */
public class UnknownMethods {

    private final ProblemAnswers answers;
    private final ResourceMethods resources;

    UnknownMethods(ProblemAnswers answers, ResourceMethods resources) {
        this.answers = answers;
        this.resources = resources;
    }

    @ServerExceptionMapper
    Response notAllowed(NotAllowedException method, UriInfo uri) {
        var problem = answers.of(CommonProblems.METHOD_NOT_ALLOWED, null, List.of());
        return Response.fromResponse(problem)
                .header(HttpHeaders.ALLOW, String.join(", ", resources.verbsAt(uri.getPath())))
                .build();
    }
}
