package health.praxis.therapyplan.prescription;

import static health.praxis.platform.caller.Role.CAREGIVER;
import static health.praxis.platform.caller.Role.COORDINATOR;
import static health.praxis.platform.caller.Role.INTEGRATION;
import static health.praxis.platform.caller.Role.PATIENT;
import static health.praxis.platform.caller.Role.PHYSICIAN;
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

/** Single prescriptions. */
@Path(PrescriptionResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
public class PrescriptionResource {

    static final String PATH = "/api/v1/prescriptions";

    private final PrescriptionService prescriptions;
    private final Idempotency idempotency;

    PrescriptionResource(PrescriptionService prescriptions, Idempotency idempotency) {
        this.prescriptions = prescriptions;
        this.idempotency = idempotency;
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({THERAPIST, PHYSICIAN, COORDINATOR, INTEGRATION, PATIENT, CAREGIVER})
    @Operation(summary = "Read a prescription")
    @APIResponseSchema(PrescriptionResponse.class)
    public Response getPrescription(UUID id, @Context Request request) {
        return Answers.of(prescriptions.get(id), request);
    }

    @POST
    @Path("/{id}/caution-override")
    @RolesAllowed(PHYSICIAN)
    @Operation(summary = "Override a caution with a reason")
    @APIResponseSchema(PrescriptionResponse.class)
    public Response overrideCaution(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(Idempotency.KEY) String key,
            @NotNull @Valid OverrideCautionRequest request) {
        var expected = ExpectedVersion.parse(ifMatch);
        return idempotency.change(
                key, request, () -> prescriptions.override(id, expected, request), prescriptions::get);
    }

    @POST
    @Path("/{id}/withdrawal")
    @RolesAllowed({THERAPIST, PHYSICIAN})
    @Operation(summary = "Withdraw a prescription with a reason")
    @APIResponseSchema(PrescriptionResponse.class)
    public Response withdrawPrescription(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(Idempotency.KEY) String key,
            @NotNull @Valid WithdrawPrescriptionRequest request) {
        var expected = ExpectedVersion.parse(ifMatch);
        return idempotency.change(
                key, request, () -> prescriptions.withdraw(id, expected, request.reason()), prescriptions::get);
    }
}
