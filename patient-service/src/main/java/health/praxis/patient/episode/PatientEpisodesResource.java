package health.praxis.patient.episode;

import static health.praxis.platform.caller.Role.CAREGIVER;
import static health.praxis.platform.caller.Role.COORDINATOR;
import static health.praxis.platform.caller.Role.INTEGRATION;
import static health.praxis.platform.caller.Role.PATIENT;
import static health.praxis.platform.caller.Role.PHYSICIAN;
import static health.praxis.platform.caller.Role.TENANT_ADMIN;
import static health.praxis.platform.caller.Role.THERAPIST;

import health.praxis.platform.http.Paged;
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

/** Treatment of one person. */
@Path("/api/v1/patients")
@Produces(MediaType.APPLICATION_JSON)
public class PatientEpisodesResource {

    private final EpisodeService episodes;
    private final Idempotency idempotency;
    private final Pages pages;

    PatientEpisodesResource(EpisodeService episodes, Idempotency idempotency, Pages pages) {
        this.episodes = episodes;
        this.idempotency = idempotency;
        this.pages = pages;
    }

    @POST
    @Path("/{patientId}/episodes")
    @RolesAllowed({THERAPIST, PHYSICIAN, COORDINATOR})
    @Operation(summary = "Begin an episode; a refusal names every reason")
    @APIResponseSchema(value = EpisodeResponse.class, responseCode = "201")
    public Response startEpisode(
            UUID patientId, @HeaderParam(Idempotency.KEY) String key, @NotNull @Valid StartEpisodeRequest request) {
        return idempotency.create(
                "/api/v1/episodes", key, request, () -> episodes.start(patientId, request), episodes::get);
    }

    @GET
    @Path("/{patientId}/episodes")
    @RolesAllowed({THERAPIST, PHYSICIAN, COORDINATOR, TENANT_ADMIN, INTEGRATION, PATIENT, CAREGIVER})
    @Operation(summary = "List a person's episodes in the order they were recorded")
    @Paged
    @APIResponseSchema(EpisodeResponse.class)
    public Response listEpisodes(UUID patientId) {
        return pages.byId(episodes.page(patientId, pages.afterId(), pages.rows()));
    }
}
