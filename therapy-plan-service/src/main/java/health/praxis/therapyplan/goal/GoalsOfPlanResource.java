package health.praxis.therapyplan.goal;

import static health.praxis.platform.caller.Role.CAREGIVER;
import static health.praxis.platform.caller.Role.COORDINATOR;
import static health.praxis.platform.caller.Role.INTEGRATION;
import static health.praxis.platform.caller.Role.PATIENT;
import static health.praxis.platform.caller.Role.PHYSICIAN;
import static health.praxis.platform.caller.Role.THERAPIST;

import health.praxis.platform.request.Idempotency;
import health.praxis.platform.request.Pages;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** The goals of one plan: a handful, so one page. */
@Path("/api/v1/therapy-plans/{planId}/goals")
@Produces(MediaType.APPLICATION_JSON)
public class GoalsOfPlanResource {

    private final GoalService goals;
    private final Idempotency idempotency;

    GoalsOfPlanResource(GoalService goals, Idempotency idempotency) {
        this.goals = goals;
        this.idempotency = idempotency;
    }

    @POST
    @RolesAllowed({THERAPIST, PHYSICIAN})
    @Operation(summary = "Set a goal")
    @APIResponseSchema(value = GoalResponse.class, responseCode = "201")
    public Response setGoal(
            UUID planId, @HeaderParam(Idempotency.KEY) String key, @NotNull @Valid GoalDefinition request) {
        return idempotency.create(GoalResource.PATH, key, request, () -> goals.set(planId, request), goals::get);
    }

    @GET
    @RolesAllowed({THERAPIST, PHYSICIAN, COORDINATOR, INTEGRATION, PATIENT, CAREGIVER})
    @Operation(summary = "List the goals of a plan in the order they were set")
    public Pages.Page<GoalResponse> listGoals(UUID planId) {
        return new Pages.Page<>(goals.ofPlan(planId));
    }
}
