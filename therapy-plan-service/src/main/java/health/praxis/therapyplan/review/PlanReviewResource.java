package health.praxis.therapyplan.review;

import static health.praxis.platform.caller.Role.COORDINATOR;
import static health.praxis.platform.caller.Role.INTEGRATION;
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
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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

/** Tasks to look at plans again. */
@Path("/api/v1/plan-reviews")
@Produces(MediaType.APPLICATION_JSON)
public class PlanReviewResource {

    private final PlanReviewService reviews;
    private final Idempotency idempotency;
    private final Pages pages;

    PlanReviewResource(PlanReviewService reviews, Idempotency idempotency, Pages pages) {
        this.reviews = reviews;
        this.idempotency = idempotency;
        this.pages = pages;
    }

    @GET
    @RolesAllowed({THERAPIST, PHYSICIAN, COORDINATOR, INTEGRATION})
    @Operation(summary = "List the reviews of a person's plans in the order they were asked for")
    @Paged
    @APIResponseSchema(PlanReviewResponse.class)
    public Response listPlanReviews(
            @NotNull @QueryParam("patientId") UUID patientId, @QueryParam("open") @DefaultValue("false") boolean open) {
        return pages.byId(reviews.page(patientId, open, pages.afterId(), pages.rows()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({THERAPIST, PHYSICIAN, COORDINATOR, INTEGRATION})
    @Operation(summary = "Read a review")
    @APIResponseSchema(PlanReviewResponse.class)
    public Response getPlanReview(UUID id, @Context Request request) {
        return Answers.of(reviews.get(id), request);
    }

    @POST
    @Path("/{id}/resolution")
    @RolesAllowed({THERAPIST, PHYSICIAN})
    @Operation(summary = "Resolve a review with what was changed")
    @APIResponseSchema(PlanReviewResponse.class)
    public Response resolvePlanReview(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(Idempotency.KEY) String key,
            @NotNull @Valid ResolveReviewRequest request) {
        var expected = ExpectedVersion.parse(ifMatch);
        return idempotency.change(key, request, () -> reviews.resolve(id, expected, request), reviews::get);
    }
}
