package health.praxis.therapyplan.patientfacts;

import health.praxis.platform.problem.NotFound;
import health.praxis.platform.problem.Unavailable;
import io.quarkus.rest.client.reactive.ClientExceptionMapper;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** patient-service as this service asks it: with the caller's own token, a deadline and a circuit breaker. */
@Path("/api/v1/patients")
@RegisterRestClient(configKey = "patient-service")
@RegisterClientHeaders
interface PatientServiceClient {

    @GET
    @Path("/{id}/safety-facts")
    @Timeout(3_000)
    @CircuitBreaker(
            requestVolumeThreshold = 10,
            delay = 2_000,
            skipOn = {NotFound.class, ForbiddenException.class, UnauthorizedException.class})
    SafetyFacts safetyFacts(UUID id);

    @ClientExceptionMapper
    static RuntimeException refused(Response response) {
        return switch (response.getStatus()) {
            case 401 -> new UnauthorizedException();
            case 403 -> new ForbiddenException();
            case 404 -> new NotFound("There is no such patient that you may see.");
            default -> new Unavailable("patient service");
        };
    }
}
