package health.praxis.session.homepractice;

import static health.praxis.platform.caller.Role.CAREGIVER;
import static health.praxis.platform.caller.Role.COORDINATOR;
import static health.praxis.platform.caller.Role.PATIENT;
import static health.praxis.platform.caller.Role.PHYSICIAN;
import static health.praxis.platform.caller.Role.THERAPIST;

import health.praxis.platform.http.Paged;
import health.praxis.platform.problem.MalformedRequest;
import health.praxis.platform.problem.Violation;
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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Practice at home, by the word of those who were there. */
@Path("/api/v1/home-practice")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({THERAPIST, PHYSICIAN, COORDINATOR, PATIENT, CAREGIVER})
public class HomePracticeResource {

    private static final List<String> BEFORE_ALL = List.of("0001-01-01", new UUID(0, 0).toString());

    private final HomePracticeService practices;
    private final Idempotency idempotency;
    private final Pages pages;

    HomePracticeResource(HomePracticeService practices, Idempotency idempotency, Pages pages) {
        this.practices = practices;
        this.idempotency = idempotency;
        this.pages = pages;
    }

    @POST
    @Operation(summary = "Put a practice at home on record")
    @APIResponseSchema(value = HomePracticeResponse.class, responseCode = "201")
    public Response logHomePractice(
            @HeaderParam(Idempotency.KEY) String key, @NotNull @Valid LogHomePracticeRequest request) {
        return idempotency.createFrom(key, request, () -> practices.accepted(request), practices::log, practices::get);
    }

    @GET
    @Operation(summary = "List a person's practice at home, in the order of its days")
    @Paged
    @APIResponseSchema(HomePracticeResponse.class)
    public Response listHomePractice(@QueryParam("patientId") UUID patientId) {
        if (patientId == null) {
            throw new MalformedRequest(
                    Violation.ofParameter("patientId", "patient-needed", "Say whose records you want."));
        }
        var position = pages.position().orElse(BEFORE_ALL);
        return pages.of(
                practices.page(
                        patientId,
                        LocalDate.parse(position.getFirst()),
                        UUID.fromString(position.getLast()),
                        pages.rows()),
                practice ->
                        List.of(practice.practisedOn().toString(), practice.id().toString()));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Read a practice at home")
    @APIResponseSchema(HomePracticeResponse.class)
    public Response getHomePractice(UUID id, @Context Request request) {
        return Answers.of(practices.get(id), request);
    }

    @POST
    @Path("/{id}/correction")
    @Operation(summary = "Correct a practice at home, with a reason")
    @APIResponseSchema(HomePracticeResponse.class)
    public Response correctHomePractice(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(Idempotency.KEY) String key,
            @NotNull @Valid CorrectHomePracticeRequest request) {
        var expected = ExpectedVersion.parse(ifMatch);
        return idempotency.changeBy(
                key,
                request,
                () -> practices.accepted(id, request),
                accepted -> practices.correct(id, expected, accepted),
                practices::get);
    }

    @GET
    @Path("/{id}/history")
    @Operation(summary = "List all versions of a practice at home")
    public Pages.Page<HomePracticeResponse> getHomePracticeHistory(UUID id) {
        return new Pages.Page<>(practices.history(id));
    }
}
