package health.praxis.outcomes.attainment;

import static health.praxis.platform.caller.Role.CAREGIVER;
import static health.praxis.platform.caller.Role.COORDINATOR;
import static health.praxis.platform.caller.Role.INTEGRATION;
import static health.praxis.platform.caller.Role.PATIENT;
import static health.praxis.platform.caller.Role.PHYSICIAN;
import static health.praxis.platform.caller.Role.THERAPIST;

import health.praxis.platform.request.Answers;
import health.praxis.platform.request.Idempotency;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** How far the goals of a plan were reached, on the Goal Attainment Scale. */
@Path("/api/v1/goal-attainments")
@Produces(MediaType.APPLICATION_JSON)
public class AttainmentResource {

    private final AttainmentService attainment;
    private final Idempotency idempotency;

    AttainmentResource(AttainmentService attainment, Idempotency idempotency) {
        this.attainment = attainment;
        this.idempotency = idempotency;
    }

    @POST
    @RolesAllowed({THERAPIST, PHYSICIAN, COORDINATOR})
    @Operation(summary = "Rate the goals of a plan; the T-score is computed")
    @APIResponseSchema(value = GoalRatingsResponse.class, responseCode = "201")
    public Response rateGoals(@HeaderParam(Idempotency.KEY) String key, @NotNull @Valid RateGoalsRequest request) {
        return idempotency.create(key, request, () -> attainment.rate(request), attainment::get);
    }

    @GET
    @RolesAllowed({THERAPIST, PHYSICIAN, COORDINATOR, INTEGRATION, PATIENT, CAREGIVER})
    @Operation(summary = "Read how far the goals of a plan were reached since the baseline")
    public PlanAttainmentResponse getPlanAttainment(@QueryParam("planId") @NotNull UUID planId) {
        return attainment.ofPlan(planId);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({THERAPIST, PHYSICIAN, COORDINATOR, INTEGRATION, PATIENT, CAREGIVER})
    @Operation(summary = "Read the ratings of one occasion")
    @APIResponseSchema(GoalRatingsResponse.class)
    public Response getGoalRatings(UUID id, @Context Request request) {
        return Answers.of(attainment.get(id), request);
    }
}
