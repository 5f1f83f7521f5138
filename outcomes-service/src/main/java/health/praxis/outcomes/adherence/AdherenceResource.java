package health.praxis.outcomes.adherence;

import static health.praxis.platform.caller.Role.CAREGIVER;
import static health.praxis.platform.caller.Role.COORDINATOR;
import static health.praxis.platform.caller.Role.INTEGRATION;
import static health.praxis.platform.caller.Role.PATIENT;
import static health.praxis.platform.caller.Role.PHYSICIAN;
import static health.praxis.platform.caller.Role.THERAPIST;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Whether what was planned took place. */
@Path("/api/v1/adherence")
@Produces(MediaType.APPLICATION_JSON)
public class AdherenceResource {

    private final AdherenceService adherence;

    AdherenceResource(AdherenceService adherence) {
        this.adherence = adherence;
    }

    @GET
    @RolesAllowed({THERAPIST, PHYSICIAN, COORDINATOR, INTEGRATION, PATIENT, CAREGIVER})
    @Operation(
            summary =
                    "Attendance, completion of sessions, practice at home and the longest gaps of a person, by source")
    public AdherenceResponse getAdherence(
            @QueryParam("patientId") @NotNull UUID patientId, @QueryParam("planId") UUID planId) {
        return adherence.of(patientId, planId);
    }
}
