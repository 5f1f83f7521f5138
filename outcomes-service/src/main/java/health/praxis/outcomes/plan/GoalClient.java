package health.praxis.outcomes.plan;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import health.praxis.platform.problem.NotFound;
import health.praxis.platform.problem.Unavailable;
import io.quarkus.rest.client.reactive.ClientExceptionMapper;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The one thing this service asks therapy-plan-service: whose a goal is whose plan it has not read of yet. */
@Path("/api/v1/goals")
@RegisterClientHeaders
@RegisterRestClient(configKey = "therapy-plan-service")
interface GoalClient {

    String NAME = "therapy plan service";

    @GET
    @Path("/{id}")
    @Timeout(value = 3, unit = ChronoUnit.SECONDS)
    @CircuitBreaker(
            requestVolumeThreshold = 20,
            failureRatio = 0.5,
            delay = 2,
            delayUnit = ChronoUnit.SECONDS,
            skipOn = {NotFound.class, ForbiddenException.class, UnauthorizedException.class})
    GoalAtOwner goal(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization);

    /** What an answer without a goal means here. */
    @ClientExceptionMapper
    static RuntimeException refused(Response answer) {
        return switch (answer.getStatus()) {
            case 401 -> new UnauthorizedException();
            case 403 -> new ForbiddenException();
            case 404 -> new NotFound("There is no such goal that you may see.");
            default -> new Unavailable(NAME);
        };
    }

    /** @param patientId whose it is */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record GoalAtOwner(UUID patientId) {}
}
