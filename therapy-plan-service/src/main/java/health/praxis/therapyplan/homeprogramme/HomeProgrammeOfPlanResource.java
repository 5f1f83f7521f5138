package health.praxis.therapyplan.homeprogramme;

import static health.praxis.platform.caller.Role.CAREGIVER;
import static health.praxis.platform.caller.Role.COORDINATOR;
import static health.praxis.platform.caller.Role.INTEGRATION;
import static health.praxis.platform.caller.Role.PATIENT;
import static health.praxis.platform.caller.Role.PHYSICIAN;
import static health.praxis.platform.caller.Role.THERAPIST;

import health.praxis.platform.request.Answers;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** The one home programme of a plan. */
@Path("/api/v1/therapy-plans/{planId}/home-programme")
@Produces(MediaType.APPLICATION_JSON)
public class HomeProgrammeOfPlanResource {

    private final HomeProgrammeService programmes;

    HomeProgrammeOfPlanResource(HomeProgrammeService programmes) {
        this.programmes = programmes;
    }

    @PUT
    @RolesAllowed({THERAPIST, PHYSICIAN})
    @Operation(summary = "Plan what is practised at home; needs If-Match once there is a programme")
    @APIResponseSchema(HomeProgrammeResponse.class)
    public Response writeHomeProgramme(
            UUID planId,
            @Parameter(description = "The ETag of the programme as it was read; not for the first one.")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            @NotNull @Valid WriteHomeProgrammeRequest request) {
        return Answers.of(programmes.write(planId, ifMatch, request.items()));
    }

    @GET
    @RolesAllowed({THERAPIST, PHYSICIAN, COORDINATOR, INTEGRATION, PATIENT, CAREGIVER})
    @Operation(summary = "Read a plan's home programme")
    @APIResponseSchema(HomeProgrammeResponse.class)
    public Response getHomeProgrammeOfPlan(UUID planId, @Context Request request) {
        return Answers.of(programmes.ofPlan(planId), request);
    }
}
