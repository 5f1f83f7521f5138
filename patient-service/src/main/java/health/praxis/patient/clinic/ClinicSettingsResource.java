package health.praxis.patient.clinic;

import static health.praxis.platform.caller.Role.CAREGIVER;
import static health.praxis.platform.caller.Role.COORDINATOR;
import static health.praxis.platform.caller.Role.INTEGRATION;
import static health.praxis.platform.caller.Role.PATIENT;
import static health.praxis.platform.caller.Role.PHYSICIAN;
import static health.praxis.platform.caller.Role.TENANT_ADMIN;
import static health.praxis.platform.caller.Role.THERAPIST;

import health.praxis.platform.request.Answers;
import health.praxis.platform.request.ExpectedVersion;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** The tenant's settings. */
@Path("/api/v1/clinic/settings")
@Produces(MediaType.APPLICATION_JSON)
public class ClinicSettingsResource {

    private final ClinicService clinic;

    ClinicSettingsResource(ClinicService clinic) {
        this.clinic = clinic;
    }

    @GET
    @RolesAllowed({THERAPIST, PHYSICIAN, COORDINATOR, TENANT_ADMIN, INTEGRATION, PATIENT, CAREGIVER})
    @Operation(summary = "Read the settings in force, each with where it comes from")
    @APIResponseSchema(ClinicSettingsResponse.class)
    public Response getClinicSettings(@Context Request request) {
        return Answers.of(clinic.describedSettings(), request);
    }

    @PUT
    @RolesAllowed({TENANT_ADMIN, COORDINATOR})
    @Operation(summary = "Replace the tenant's choices; what is left out falls back to the default")
    @APIResponseSchema(ClinicSettingsResponse.class)
    public Response putClinicSettings(
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @NotNull @Valid ClinicChoices request) {
        return Answers.of(clinic.choose(ExpectedVersion.parse(ifMatch), request));
    }
}
