package health.praxis.patient.condition;

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

/** What one person is treated for. */
@Path("/api/v1/patients")
@Produces(MediaType.APPLICATION_JSON)
public class PatientConditionsResource {

    private final ConditionService conditions;
    private final Idempotency idempotency;
    private final Pages pages;

    PatientConditionsResource(ConditionService conditions, Idempotency idempotency, Pages pages) {
        this.conditions = conditions;
        this.idempotency = idempotency;
        this.pages = pages;
    }

    @POST
    @Path("/{patientId}/conditions")
    @RolesAllowed({THERAPIST, PHYSICIAN, COORDINATOR, INTEGRATION})
    @Operation(summary = "Record a condition; the first unresolved one becomes primary")
    @APIResponseSchema(value = ConditionResponse.class, responseCode = "201")
    public Response recordCondition(
            UUID patientId, @HeaderParam(Idempotency.KEY) String key, @NotNull @Valid ConditionRequest request) {
        return idempotency.create(
                "/api/v1/conditions", key, request, () -> conditions.record(patientId, request), conditions::get);
    }

    @GET
    @Path("/{patientId}/conditions")
    @RolesAllowed({THERAPIST, PHYSICIAN, COORDINATOR, TENANT_ADMIN, INTEGRATION, PATIENT, CAREGIVER})
    @Operation(summary = "List a person's conditions in the order they were recorded")
    @Paged
    @APIResponseSchema(ConditionResponse.class)
    public Response listConditions(UUID patientId) {
        return pages.byId(conditions.page(patientId, pages.afterId(), pages.rows()));
    }
}
