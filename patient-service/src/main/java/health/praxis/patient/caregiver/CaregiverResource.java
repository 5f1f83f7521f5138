package health.praxis.patient.caregiver;

import static health.praxis.platform.caller.Role.COORDINATOR;
import static health.praxis.platform.caller.Role.INTEGRATION;
import static health.praxis.platform.caller.Role.PATIENT;
import static health.praxis.platform.caller.Role.PHYSICIAN;
import static health.praxis.platform.caller.Role.TENANT_ADMIN;
import static health.praxis.platform.caller.Role.THERAPIST;

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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Caregivers by their own id. */
@Path("/api/v1/caregivers/{id}")
@Produces(MediaType.APPLICATION_JSON)
public class CaregiverResource {

    private final CaregiverService caregivers;
    private final Idempotency idempotency;

    CaregiverResource(CaregiverService caregivers, Idempotency idempotency) {
        this.caregivers = caregivers;
        this.idempotency = idempotency;
    }

    @GET
    @RolesAllowed({THERAPIST, PHYSICIAN, COORDINATOR, TENANT_ADMIN, INTEGRATION, PATIENT})
    @Operation(summary = "Read a caregiver")
    @APIResponseSchema(CaregiverResponse.class)
    public Response getCaregiver(UUID id, @Context Request request) {
        return Answers.of(caregivers.get(id), request);
    }

    @PUT
    @RolesAllowed({THERAPIST, PHYSICIAN, COORDINATOR})
    @Operation(summary = "Replace what is known about a caregiver")
    @APIResponseSchema(CaregiverResponse.class)
    public Response updateCaregiver(
            UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @NotNull @Valid CaregiverRequest request) {
        return Answers.of(caregivers.change(id, ExpectedVersion.parse(ifMatch), request));
    }

    @POST
    @Path("/unlinking")
    @RolesAllowed({THERAPIST, PHYSICIAN, COORDINATOR, PATIENT})
    @Operation(summary = "Unlink a caregiver with a reason; binds at once")
    @APIResponseSchema(CaregiverResponse.class)
    public Response unlinkCaregiver(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(Idempotency.KEY) String key,
            @NotNull @Valid UnlinkCaregiverRequest request) {
        var expected = ExpectedVersion.parse(ifMatch);
        return idempotency.change(
                key, request, () -> caregivers.unlink(id, expected, request.reason()), caregivers::get);
    }

    @GET
    @Path("/history")
    @RolesAllowed({THERAPIST, PHYSICIAN, COORDINATOR, TENANT_ADMIN})
    @Operation(summary = "List all versions of a caregiver's link")
    public Pages.Page<CaregiverVersionResponse> getCaregiverHistory(UUID id) {
        return new Pages.Page<>(caregivers.history(id));
    }
}
