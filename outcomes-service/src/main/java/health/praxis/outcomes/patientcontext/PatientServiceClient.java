package health.praxis.outcomes.patientcontext;

import com.fasterxml.jackson.databind.JsonNode;
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

/** The one thing this service asks patient-service: whether there is a person whose facts it has not read yet. */
@Path("/api/v1/patients")
@RegisterClientHeaders
@RegisterRestClient(configKey = "patient-service")
interface PatientServiceClient {

    String NAME = "patient service";

    @GET
    @Path("/{id}/safety-facts")
    @Timeout(value = 3, unit = ChronoUnit.SECONDS)
    @CircuitBreaker(
            requestVolumeThreshold = 20,
            failureRatio = 0.5,
            delay = 2,
            delayUnit = ChronoUnit.SECONDS,
            skipOn = {NotFound.class, ForbiddenException.class, UnauthorizedException.class})
    JsonNode safetyFacts(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization);

    /** What an answer without facts means here. */
    @ClientExceptionMapper
    static RuntimeException refused(Response answer) {
        return switch (answer.getStatus()) {
            case 401 -> new UnauthorizedException();
            case 403 -> new ForbiddenException();
            case 404 -> new NotFound("There is no such patient that you may see.");
            default -> new Unavailable(NAME);
        };
    }
}
