package health.praxis.outcomes.progress;

import static health.praxis.platform.caller.Role.CAREGIVER;
import static health.praxis.platform.caller.Role.COORDINATOR;
import static health.praxis.platform.caller.Role.INTEGRATION;
import static health.praxis.platform.caller.Role.PATIENT;
import static health.praxis.platform.caller.Role.PHYSICIAN;
import static health.praxis.platform.caller.Role.THERAPIST;

import health.praxis.platform.http.Paged;
import health.praxis.platform.request.Answers;
import health.praxis.platform.request.Pages;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
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

/** Whether it helped. */
@Path("/api/v1/progress")
@Produces(MediaType.APPLICATION_JSON)
public class ProgressResource {

    private final ProgressService progress;
    private final Pages pages;

    ProgressResource(ProgressService progress, Pages pages) {
        this.progress = progress;
        this.pages = pages;
    }

    @GET
    @RolesAllowed({THERAPIST, PHYSICIAN, COORDINATOR, INTEGRATION, PATIENT, CAREGIVER})
    @Operation(summary = "List the progress of a person by goal and instrument")
    @Paged
    @APIResponseSchema(ProgressResponse.class)
    public Response listProgress(@QueryParam("patientId") @NotNull UUID patientId) {
        return pages.byId(progress.page(patientId, pages.afterId(), pages.rows()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({THERAPIST, PHYSICIAN, COORDINATOR, INTEGRATION, PATIENT, CAREGIVER})
    @Operation(summary = "Read the progress on one goal or instrument")
    @APIResponseSchema(ProgressResponse.class)
    public Response getProgress(UUID id, @Context Request request) {
        return Answers.of(progress.get(id), request);
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed({THERAPIST, PHYSICIAN, COORDINATOR, INTEGRATION, PATIENT, CAREGIVER})
    @Operation(summary = "List the verdicts that were given, oldest first")
    public Pages.Page<ProgressResponse> getProgressHistory(UUID id) {
        return new Pages.Page<>(progress.history(id));
    }
}
