package health.praxis.patient.precaution;

import static health.praxis.platform.caller.Role.CAREGIVER;
import static health.praxis.platform.caller.Role.COORDINATOR;
import static health.praxis.platform.caller.Role.INTEGRATION;
import static health.praxis.platform.caller.Role.PATIENT;
import static health.praxis.platform.caller.Role.PHYSICIAN;
import static health.praxis.platform.caller.Role.TENANT_ADMIN;
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

/** Precautions by their own id. */
@Path("/api/v1/precautions")
@Produces(MediaType.APPLICATION_JSON)
public class PrecautionResource {

    private final PrecautionService precautions;
    private final Idempotency idempotency;

    PrecautionResource(PrecautionService precautions, Idempotency idempotency) {
        this.precautions = precautions;
        this.idempotency = idempotency;
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({THERAPIST, PHYSICIAN, COORDINATOR, TENANT_ADMIN, INTEGRATION, PATIENT, CAREGIVER})
    @Operation(summary = "Read a precaution")
    @APIResponseSchema(PrecautionResponse.class)
    public Response getPrecaution(UUID id, @Context Request request) {
        return Answers.of(precautions.get(id), request);
    }

    @POST
    @Path("/{id}/end")
    @RolesAllowed({THERAPIST, PHYSICIAN, COORDINATOR, INTEGRATION})
    @Operation(summary = "Record that a precaution need not be heeded any more")
    @APIResponseSchema(PrecautionResponse.class)
    public Response endPrecaution(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(Idempotency.KEY) String key,
            @NotNull @Valid EndPrecautionRequest request) {
        var expected = ExpectedVersion.parse(ifMatch);
        return idempotency.change(key, request, () -> precautions.end(id, expected, request), precautions::get);
    }
}
