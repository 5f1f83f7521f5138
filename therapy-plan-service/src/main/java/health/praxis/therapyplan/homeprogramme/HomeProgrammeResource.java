package health.praxis.therapyplan.homeprogramme;

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

/** Home programmes of a person, and resuming them. */
@Path("/api/v1/home-programmes")
@Produces(MediaType.APPLICATION_JSON)
public class HomeProgrammeResource {

    private final HomeProgrammeService programmes;
    private final Idempotency idempotency;
    private final Pages pages;

    HomeProgrammeResource(HomeProgrammeService programmes, Idempotency idempotency, Pages pages) {
        this.programmes = programmes;
        this.idempotency = idempotency;
        this.pages = pages;
    }

    @GET
    @RolesAllowed({THERAPIST, PHYSICIAN, COORDINATOR, INTEGRATION, PATIENT, CAREGIVER})
    @Operation(summary = "List a person's home programmes in the order they were planned")
    @Paged
    @APIResponseSchema(HomeProgrammeResponse.class)
    public Response listHomeProgrammes(@NotNull @QueryParam("patientId") UUID patientId) {
        return pages.byId(programmes.page(patientId, pages.afterId(), pages.rows()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({THERAPIST, PHYSICIAN, COORDINATOR, INTEGRATION, PATIENT, CAREGIVER})
    @Operation(summary = "Read a home programme and what suspends it")
    @APIResponseSchema(HomeProgrammeResponse.class)
    public Response getHomeProgramme(UUID id, @Context Request request) {
        return Answers.of(programmes.get(id), request);
    }

    @POST
    @Path("/{id}/resumption")
    @RolesAllowed({THERAPIST, PHYSICIAN})
    @Operation(summary = "Resume a suspended home programme, naming every red flag cleared")
    @APIResponseSchema(HomeProgrammeResponse.class)
    public Response resumeHomeProgramme(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(Idempotency.KEY) String key,
            @NotNull @Valid ResumeHomeProgrammeRequest request) {
        var expected = ExpectedVersion.parse(ifMatch);
        return idempotency.change(key, request, () -> programmes.resume(id, expected, request), programmes::get);
    }
}
