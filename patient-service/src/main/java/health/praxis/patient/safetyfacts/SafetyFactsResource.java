package health.praxis.patient.safetyfacts;

import static health.praxis.platform.caller.Role.CAREGIVER;
import static health.praxis.platform.caller.Role.COORDINATOR;
import static health.praxis.platform.caller.Role.INTEGRATION;
import static health.praxis.platform.caller.Role.PATIENT;
import static health.praxis.platform.caller.Role.PHYSICIAN;
import static health.praxis.platform.caller.Role.TENANT_ADMIN;
import static health.praxis.platform.caller.Role.THERAPIST;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What decides whether somebody may be treated now. */
@Path("/api/v1/patients")
@Produces(MediaType.APPLICATION_JSON)
public class SafetyFactsResource {

    private final SafetyFactsService facts;

    SafetyFactsResource(SafetyFactsService facts) {
        this.facts = facts;
    }

    @GET
    @Path("/{patientId}/safety-facts")
    @RolesAllowed({THERAPIST, PHYSICIAN, COORDINATOR, TENANT_ADMIN, INTEGRATION, PATIENT, CAREGIVER})
    @Operation(summary = "Read what decides whether a person may be treated now")
    public SafetyFactsResponse getSafetyFacts(UUID patientId) {
        return facts.of(patientId);
    }
}
