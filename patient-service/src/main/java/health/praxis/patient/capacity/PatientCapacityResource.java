package health.praxis.patient.capacity;

import static health.praxis.platform.caller.Role.COORDINATOR;
import static health.praxis.platform.caller.Role.PATIENT;
import static health.praxis.platform.caller.Role.PHYSICIAN;
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

/** Whether one person can decide about the own treatment. */
@Path("/api/v1/patients/{patientId}/capacity-assessments")
@Produces(MediaType.APPLICATION_JSON)
public class PatientCapacityResource {

    private final CapacityService capacity;
    private final Idempotency idempotency;
    private final Pages pages;

    PatientCapacityResource(CapacityService capacity, Idempotency idempotency, Pages pages) {
        this.capacity = capacity;
        this.idempotency = idempotency;
        this.pages = pages;
    }

    @POST
    @RolesAllowed({THERAPIST, PHYSICIAN})
    @Operation(summary = "Record what an assessment of decision-making capacity found")
    @APIResponseSchema(value = CapacityAssessmentResponse.class, responseCode = "201")
    public Response recordCapacityAssessment(
            UUID patientId,
            @HeaderParam(Idempotency.KEY) String key,
            @NotNull @Valid CapacityAssessmentRequest request) {
        return idempotency.create(
                "/api/v1/capacity-assessments", key, request, () -> capacity.record(patientId, request), capacity::get);
    }

    @GET
    @RolesAllowed({THERAPIST, PHYSICIAN, COORDINATOR, PATIENT})
    @Operation(summary = "List assessments of decision-making capacity in the order they were recorded")
    @Paged
    @APIResponseSchema(CapacityAssessmentResponse.class)
    public Response listCapacityAssessments(UUID patientId) {
        return pages.byId(capacity.page(patientId, pages.afterId(), pages.rows()));
    }
}
