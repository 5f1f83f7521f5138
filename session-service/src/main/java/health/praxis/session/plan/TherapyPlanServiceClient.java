package health.praxis.session.plan;

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

/** The first look-up of a plan whose facts have not been read yet. */
@Path("/api/v1/therapy-plans")
@RegisterClientHeaders
@RegisterRestClient(configKey = "therapy-plan-service")
interface TherapyPlanServiceClient {

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
    PlanAtOwner plan(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization);

    /** What an answer without a plan means here. */
    @ClientExceptionMapper
    static RuntimeException refused(Response answer) {
        return switch (answer.getStatus()) {
            case 401 -> new UnauthorizedException();
            case 403 -> new ForbiddenException();
            case 404 -> new NotFound("There is no such therapy plan that you may see.");
            default -> new Unavailable(NAME);
        };
    }

    /**
     * The part of a plan that is needed here.
     *
     * @param id the plan
     * @param patientId whose it is
     * @param status where it stands, in its owner's code
     * @param revision its latest revision; 0 while it is a draft
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record PlanAtOwner(UUID id, UUID patientId, String status, int revision) {

        PlanStatus knownStatus() {
            return switch (status) {
                case "on-hold" -> PlanStatus.ON_HOLD;
                case "completed" -> PlanStatus.COMPLETED;
                case "discontinued" -> PlanStatus.DISCONTINUED;
                default -> PlanStatus.ACTIVE;
            };
        }
    }
}
