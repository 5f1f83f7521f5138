package health.praxis.therapyplan.goal;

import static health.praxis.platform.caller.Role.CAREGIVER;
import static health.praxis.platform.caller.Role.COORDINATOR;
import static health.praxis.platform.caller.Role.INTEGRATION;
import static health.praxis.platform.caller.Role.PATIENT;
import static health.praxis.platform.caller.Role.PHYSICIAN;
import static health.praxis.platform.caller.Role.THERAPIST;

import health.praxis.platform.request.Answers;
import health.praxis.platform.request.ExpectedVersion;
import health.praxis.platform.request.Idempotency;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Single goals. */
@Path(GoalResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
public class GoalResource {

    static final String PATH = "/api/v1/goals";

    private final GoalService goals;
    private final Idempotency idempotency;

    GoalResource(GoalService goals, Idempotency idempotency) {
        this.goals = goals;
        this.idempotency = idempotency;
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({THERAPIST, PHYSICIAN, COORDINATOR, INTEGRATION, PATIENT, CAREGIVER})
    @Operation(summary = "Read a goal")
    @APIResponseSchema(GoalResponse.class)
    public Response getGoal(UUID id, @Context Request request) {
        return Answers.of(goals.get(id), request);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({THERAPIST, PHYSICIAN})
    @Operation(summary = "Change what a goal says; it must be agreed to again")
    @APIResponseSchema(GoalResponse.class)
    public Response redefineGoal(
            UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @NotNull @Valid GoalDefinition request) {
        return Answers.of(goals.redefine(id, ExpectedVersion.parse(ifMatch), request));
    }

    @POST
    @Path("/{id}/agreement")
    @RolesAllowed({THERAPIST, PHYSICIAN, COORDINATOR, PATIENT})
    @Operation(summary = "Agree to a goal as it stands")
    @APIResponseSchema(GoalResponse.class)
    public Response agreeToGoal(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(Idempotency.KEY) String key,
            @NotNull @Valid AgreeGoalRequest request) {
        var expected = ExpectedVersion.parse(ifMatch);
        return idempotency.change(key, request, () -> goals.agree(id, expected, request), goals::get);
    }

    @POST
    @Path("/{id}/closure")
    @RolesAllowed({THERAPIST, PHYSICIAN})
    @Operation(summary = "Close a goal with its outcome")
    @APIResponseSchema(GoalResponse.class)
    public Response closeGoal(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(Idempotency.KEY) String key,
            @NotNull @Valid CloseGoalRequest request) {
        var expected = ExpectedVersion.parse(ifMatch);
        return idempotency.change(key, request, () -> goals.close(id, expected, request), goals::get);
    }
}
