package health.praxis.outcomes.dose;

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

/** How much therapy people were meant to get and got. */
@Path("/api/v1/doses")
@Produces(MediaType.APPLICATION_JSON)
public class DoseResource {

    private final DoseService doses;

    DoseResource(DoseService doses) {
        this.doses = doses;
    }

    @GET
    @RolesAllowed({THERAPIST, PHYSICIAN, COORDINATOR, INTEGRATION, PATIENT, CAREGIVER})
    @Operation(summary = "Planned and delivered dose of a person per plan, discipline and week")
    public DoseLedgerResponse listDoses(@QueryParam("patientId") @NotNull UUID patientId) {
        return doses.ledger(patientId);
    }
}
