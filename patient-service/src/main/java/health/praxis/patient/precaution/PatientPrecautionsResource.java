package health.praxis.patient.precaution;

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

/** What to heed in the treatment of one person. */
@Path("/api/v1/patients")
@Produces(MediaType.APPLICATION_JSON)
public class PatientPrecautionsResource {

    private final PrecautionService precautions;
    private final Idempotency idempotency;
    private final Pages pages;

    PatientPrecautionsResource(PrecautionService precautions, Idempotency idempotency, Pages pages) {
        this.precautions = precautions;
        this.idempotency = idempotency;
        this.pages = pages;
    }

    @POST
    @Path("/{patientId}/precautions")
    @RolesAllowed({THERAPIST, PHYSICIAN, COORDINATOR, INTEGRATION})
    @Operation(summary = "Record a precaution")
    @APIResponseSchema(value = PrecautionResponse.class, responseCode = "201")
    public Response recordPrecaution(
            UUID patientId, @HeaderParam(Idempotency.KEY) String key, @NotNull @Valid PrecautionRequest request) {
        return idempotency.create(
                "/api/v1/precautions", key, request, () -> precautions.record(patientId, request), precautions::get);
    }

    @GET
    @Path("/{patientId}/precautions")
    @RolesAllowed({THERAPIST, PHYSICIAN, COORDINATOR, TENANT_ADMIN, INTEGRATION, PATIENT, CAREGIVER})
    @Operation(summary = "List a person's precautions in the order they were recorded")
    @Paged
    @APIResponseSchema(PrecautionResponse.class)
    public Response listPrecautions(UUID patientId) {
        return pages.byId(precautions.page(patientId, pages.afterId(), pages.rows()));
    }
}
