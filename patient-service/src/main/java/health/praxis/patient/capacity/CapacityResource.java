package health.praxis.patient.capacity;

import static health.praxis.platform.caller.Role.COORDINATOR;
import static health.praxis.platform.caller.Role.PATIENT;
import static health.praxis.platform.caller.Role.PHYSICIAN;
import static health.praxis.platform.caller.Role.THERAPIST;

import health.praxis.platform.request.Answers;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Assessments of decision-making capacity by their own id. */
@Path("/api/v1/capacity-assessments")
@Produces(MediaType.APPLICATION_JSON)
public class CapacityResource {

    private final CapacityService capacity;

    CapacityResource(CapacityService capacity) {
        this.capacity = capacity;
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({THERAPIST, PHYSICIAN, COORDINATOR, PATIENT})
    @Operation(summary = "Read an assessment of decision-making capacity")
    @APIResponseSchema(CapacityAssessmentResponse.class)
    public Response getCapacityAssessment(UUID id, @Context Request request) {
        return Answers.of(capacity.get(id), request);
    }
}
