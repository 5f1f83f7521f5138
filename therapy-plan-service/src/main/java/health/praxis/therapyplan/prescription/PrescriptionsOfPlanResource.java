package health.praxis.therapyplan.prescription;

import static health.praxis.platform.caller.Role.CAREGIVER;
import static health.praxis.platform.caller.Role.COORDINATOR;
import static health.praxis.platform.caller.Role.INTEGRATION;
import static health.praxis.platform.caller.Role.PATIENT;
import static health.praxis.platform.caller.Role.PHYSICIAN;
import static health.praxis.platform.caller.Role.THERAPIST;

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

/** The prescriptions of one plan: a handful, so one page. */
@Path("/api/v1/therapy-plans/{planId}/prescriptions")
@Produces(MediaType.APPLICATION_JSON)
public class PrescriptionsOfPlanResource {

    private final PrescriptionService prescriptions;
    private final Idempotency idempotency;

    PrescriptionsOfPlanResource(PrescriptionService prescriptions, Idempotency idempotency) {
        this.prescriptions = prescriptions;
        this.idempotency = idempotency;
    }

    @POST
    @RolesAllowed({THERAPIST, PHYSICIAN})
    @Operation(summary = "Prescribe treatment")
    @APIResponseSchema(value = PrescriptionResponse.class, responseCode = "201")
    public Response prescribe(
            UUID planId, @HeaderParam(Idempotency.KEY) String key, @NotNull @Valid PrescriptionDefinition request) {
        return idempotency.create(
                PrescriptionResource.PATH,
                key,
                request,
                () -> prescriptions.prescribe(planId, request),
                prescriptions::get);
    }

    @GET
    @RolesAllowed({THERAPIST, PHYSICIAN, COORDINATOR, INTEGRATION, PATIENT, CAREGIVER})
    @Operation(summary = "List the prescriptions of a plan in the order they were made")
    public Pages.Page<PrescriptionResponse> listPrescriptions(UUID planId) {
        return new Pages.Page<>(prescriptions.ofPlan(planId));
    }
}
