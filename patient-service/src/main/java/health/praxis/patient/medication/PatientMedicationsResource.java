package health.praxis.patient.medication;

import static health.praxis.platform.caller.Role.CAREGIVER;
import static health.praxis.platform.caller.Role.COORDINATOR;
import static health.praxis.platform.caller.Role.INTEGRATION;
import static health.praxis.platform.caller.Role.PATIENT;
import static health.praxis.platform.caller.Role.PHYSICIAN;
import static health.praxis.platform.caller.Role.TENANT_ADMIN;
import static health.praxis.platform.caller.Role.THERAPIST;

import health.praxis.platform.http.Paged;
import health.praxis.platform.request.Pages;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** What one person takes. */
@Path("/api/v1/patients")
@Produces(MediaType.APPLICATION_JSON)
public class PatientMedicationsResource {

    private final MedicationService medications;
    private final Pages pages;

    PatientMedicationsResource(MedicationService medications, Pages pages) {
        this.medications = medications;
        this.pages = pages;
    }

    @GET
    @Path("/{patientId}/medications")
    @RolesAllowed({THERAPIST, PHYSICIAN, COORDINATOR, TENANT_ADMIN, INTEGRATION, PATIENT, CAREGIVER})
    @Operation(summary = "List a person's medications as their EHR told them last")
    @Paged
    @APIResponseSchema(MedicationResponse.class)
    public Response listMedications(UUID patientId) {
        return pages.of(
                medications.page(patientId, pages.afterId(), pages.rows()),
                medication -> List.of(medication.id().toString()));
    }
}
