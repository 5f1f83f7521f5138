package health.praxis.platform.owner;

import health.praxis.platform.problem.NotFound;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;

/** What an answer other than the thing asked for means, for every client of another service. */
@Provider
public final class OwnersRefusals implements ResponseExceptionMapper<RuntimeException> {

    @Override
    public RuntimeException toThrowable(Response answer) {
        return switch (answer.getStatus()) {
            case 401 -> new UnauthorizedException();
            case 403 -> new ForbiddenException();
            case 404 -> new NotFound("There is no such thing that you may see.");
            default ->
                Response.Status.Family.familyOf(answer.getStatus()) == Response.Status.Family.CLIENT_ERROR
                        ? new NotTaken(answer.getStatus())
                        : new NoAnswer(answer.getStatus());
        };
    }
}
