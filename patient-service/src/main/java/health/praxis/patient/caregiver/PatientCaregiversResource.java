package health.praxis.patient.caregiver;

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

/** Who cares for one person. */
@Path("/api/v1/patients")
@Produces(MediaType.APPLICATION_JSON)
public class PatientCaregiversResource {

    private final CaregiverService caregivers;
    private final Idempotency idempotency;
    private final Pages pages;

    PatientCaregiversResource(CaregiverService caregivers, Idempotency idempotency, Pages pages) {
        this.caregivers = caregivers;
        this.idempotency = idempotency;
        this.pages = pages;
    }

    @POST
    @Path("/{patientId}/caregivers")
    @RolesAllowed({THERAPIST, PHYSICIAN, COORDINATOR})
    @Operation(summary = "Link a caregiver to a person; what they see takes a consent as well")
    @APIResponseSchema(value = CaregiverResponse.class, responseCode = "201")
    public Response linkCaregiver(
            UUID patientId, @HeaderParam(Idempotency.KEY) String key, @NotNull @Valid CaregiverRequest request) {
        return idempotency.create(
                "/api/v1/caregivers", key, request, () -> caregivers.link(patientId, request), caregivers::get);
    }

    @GET
    @Path("/{patientId}/caregivers")
    @RolesAllowed({THERAPIST, PHYSICIAN, COORDINATOR, TENANT_ADMIN, INTEGRATION, PATIENT})
    @Operation(summary = "List a person's caregivers in the order they were linked")
    @Paged
    @APIResponseSchema(CaregiverResponse.class)
    public Response listCaregivers(UUID patientId) {
        return pages.byId(caregivers.page(patientId, pages.afterId(), pages.rows()));
    }
}
