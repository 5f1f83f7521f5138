package health.praxis.therapyplan.plan;

import static health.praxis.platform.caller.Role.CAREGIVER;
import static health.praxis.platform.caller.Role.COORDINATOR;
import static health.praxis.platform.caller.Role.INTEGRATION;
import static health.praxis.platform.caller.Role.PATIENT;
import static health.praxis.platform.caller.Role.PHYSICIAN;
import static health.praxis.platform.caller.Role.THERAPIST;

import health.praxis.platform.http.Paged;
import health.praxis.platform.request.Answers;
import health.praxis.platform.request.ExpectedVersion;
import health.praxis.platform.request.Idempotency;
import health.praxis.platform.request.Pages;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Plans and the steps of their life that need nothing but the plan. */
@Path("/api/v1/therapy-plans")
@Produces(MediaType.APPLICATION_JSON)
public class TherapyPlanResource {

    private final TherapyPlanService plans;
    private final Idempotency idempotency;
    private final Pages pages;

    TherapyPlanResource(TherapyPlanService plans, Idempotency idempotency, Pages pages) {
        this.plans = plans;
        this.idempotency = idempotency;
        this.pages = pages;
    }

    @POST
    @RolesAllowed({THERAPIST, PHYSICIAN, COORDINATOR})
    @Operation(summary = "Draft a plan for an episode")
    @APIResponseSchema(value = TherapyPlanResponse.class, responseCode = "201")
    public Response draftTherapyPlan(
            @HeaderParam(Idempotency.KEY) String key, @NotNull @Valid DraftTherapyPlanRequest request) {
        return idempotency.createFrom(
                key,
                request,
                () -> plans.standing(request.patientId(), request.episodeId()),
                standing -> plans.draft(request, null, standing),
                plans::get);
    }

    @GET
    @RolesAllowed({THERAPIST, PHYSICIAN, COORDINATOR, INTEGRATION, PATIENT, CAREGIVER})
    @Operation(summary = "List a person's plans in the order they were drafted")
    @Paged
    @APIResponseSchema(TherapyPlanResponse.class)
    public Response listTherapyPlans(@NotNull @QueryParam("patientId") UUID patientId) {
        return pages.byId(plans.page(patientId, pages.afterId(), pages.rows()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({THERAPIST, PHYSICIAN, COORDINATOR, INTEGRATION, PATIENT, CAREGIVER})
    @Operation(summary = "Read a plan")
    @APIResponseSchema(TherapyPlanResponse.class)
    public Response getTherapyPlan(UUID id, @Context Request request) {
        return Answers.of(plans.get(id), request);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({THERAPIST, PHYSICIAN, COORDINATOR})
    @Operation(summary = "Write a draft anew")
    @APIResponseSchema(TherapyPlanResponse.class)
    public Response rewriteTherapyPlan(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid RewriteTherapyPlanRequest request) {
        return Answers.of(plans.rewrite(id, ExpectedVersion.parse(ifMatch), request.content()));
    }

    @POST
    @Path("/{id}/discarding")
    @RolesAllowed({THERAPIST, PHYSICIAN, COORDINATOR})
    @Operation(summary = "Discard a draft")
    @APIResponseSchema(TherapyPlanResponse.class)
    public Response discardTherapyPlan(
            UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @HeaderParam(Idempotency.KEY) String key) {
        var expected = ExpectedVersion.parse(ifMatch);
        return idempotency.change(key, "", () -> plans.discard(id, expected), plans::get);
    }

    @POST
    @Path("/{id}/hold")
    @RolesAllowed({THERAPIST, PHYSICIAN, COORDINATOR})
    @Operation(summary = "Pause treatment under an active plan")
    @APIResponseSchema(TherapyPlanResponse.class)
    public Response putTherapyPlanOnHold(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(Idempotency.KEY) String key,
            @NotNull @Valid HoldTherapyPlanRequest request) {
        var expected = ExpectedVersion.parse(ifMatch);
        return idempotency.change(key, request, () -> plans.putOnHold(id, expected, request), plans::get);
    }

    @POST
    @Path("/{id}/completion")
    @RolesAllowed({THERAPIST, PHYSICIAN, COORDINATOR})
    @Operation(summary = "Complete an active plan")
    @APIResponseSchema(TherapyPlanResponse.class)
    public Response completeTherapyPlan(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(Idempotency.KEY) String key,
            @NotNull @Valid CompleteTherapyPlanRequest request) {
        var expected = ExpectedVersion.parse(ifMatch);
        return idempotency.change(key, request, () -> plans.complete(id, expected, request), plans::get);
    }

    @POST
    @Path("/{id}/discontinuation")
    @RolesAllowed({THERAPIST, PHYSICIAN, COORDINATOR})
    @Operation(summary = "Discontinue a plan that is active or on hold")
    @APIResponseSchema(TherapyPlanResponse.class)
    public Response discontinueTherapyPlan(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(Idempotency.KEY) String key,
            @NotNull @Valid DiscontinueTherapyPlanRequest request) {
        var expected = ExpectedVersion.parse(ifMatch);
        return idempotency.change(key, request, () -> plans.discontinue(id, expected, request), plans::get);
    }
}
