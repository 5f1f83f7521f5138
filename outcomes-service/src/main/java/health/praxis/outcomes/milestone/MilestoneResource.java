package health.praxis.outcomes.milestone;

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

/** What went well. */
@Path("/api/v1/milestones")
@Produces(MediaType.APPLICATION_JSON)
public class MilestoneResource {

    private final MilestoneService milestones;

    MilestoneResource(MilestoneService milestones) {
        this.milestones = milestones;
    }

    @GET
    @RolesAllowed({THERAPIST, PHYSICIAN, COORDINATOR, INTEGRATION, PATIENT, CAREGIVER})
    @Operation(summary = "What went well for a person, in plain words, the latest first; and where progress is slow")
    public MilestoneResponse listMilestones(@QueryParam("patientId") @NotNull UUID patientId) {
        return milestones.of(patientId);
    }
}
