package health.praxis.therapyplan.activation;

import static health.praxis.platform.caller.Role.COORDINATOR;
import static health.praxis.platform.caller.Role.INTEGRATION;
import static health.praxis.platform.caller.Role.PHYSICIAN;
import static health.praxis.platform.caller.Role.THERAPIST;

import health.praxis.platform.request.ExpectedVersion;
import health.praxis.platform.request.Idempotency;
import health.praxis.platform.request.Pages;
import health.praxis.therapyplan.plan.TherapyPlanResponse;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** The steps of a plan's life that need the patient's safety facts, and the revisions they leave. */
@Path("/api/v1/therapy-plans")
@Produces(MediaType.APPLICATION_JSON)
public class ActivationResource {

    private final ActivationService activation;
    private final PlanHistoryService history;
    private final Idempotency idempotency;

    ActivationResource(ActivationService activation, PlanHistoryService history, Idempotency idempotency) {
        this.activation = activation;
        this.history = history;
        this.idempotency = idempotency;
    }

    @POST
    @Path("/{id}/activation")
    @RolesAllowed({THERAPIST, PHYSICIAN})
    @Operation(summary = "Put a draft into force; the refusal lists all that is missing")
    @APIResponseSchema(TherapyPlanResponse.class)
    public Response activateTherapyPlan(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(Idempotency.KEY) String key,
            @NotNull @Valid PutIntoForceRequest request) {
        var expected = ExpectedVersion.parse(ifMatch);
        return idempotency.changeBy(
                key,
                request,
                () -> activation.safetyFacts(id),
                facts -> activation.activate(id, expected, request.occurredAt(), facts),
                activation::get);
    }

    @POST
    @Path("/{id}/revisions")
    @RolesAllowed({THERAPIST, PHYSICIAN})
    @Operation(summary = "Put a change to an active plan into force as its next revision")
    @APIResponseSchema(TherapyPlanResponse.class)
    public Response reviseTherapyPlan(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(Idempotency.KEY) String key,
            @NotNull @Valid RevisePlanRequest request) {
        var expected = ExpectedVersion.parse(ifMatch);
        return idempotency.changeBy(
                key,
                request,
                () -> activation.safetyFacts(id),
                facts -> activation.revise(id, expected, request, facts),
                activation::get);
    }

    @POST
    @Path("/{id}/resumption")
    @RolesAllowed({THERAPIST, PHYSICIAN})
    @Operation(summary = "Let a plan on hold go on")
    @APIResponseSchema(TherapyPlanResponse.class)
    public Response resumeTherapyPlan(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(Idempotency.KEY) String key,
            @NotNull @Valid PutIntoForceRequest request) {
        var expected = ExpectedVersion.parse(ifMatch);
        return idempotency.changeBy(
                key,
                request,
                () -> activation.safetyFacts(id),
                facts -> activation.resume(id, expected, request.occurredAt(), facts),
                activation::get);
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed({THERAPIST, PHYSICIAN, COORDINATOR, INTEGRATION})
    @Operation(summary = "List all revisions of a plan")
    public Pages.Page<PlanRevisionResponse> getTherapyPlanHistory(UUID id) {
        return new Pages.Page<>(history.ofPlan(id));
    }

    @GET
    @Path("/{id}/history/{revision}")
    @RolesAllowed({THERAPIST, PHYSICIAN, COORDINATOR, INTEGRATION})
    @Operation(summary = "Read one revision of a plan")
    public PlanRevisionResponse getTherapyPlanRevision(UUID id, int revision) {
        return history.revision(id, revision);
    }
}
