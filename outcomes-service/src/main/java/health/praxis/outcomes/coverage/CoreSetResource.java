package health.praxis.outcomes.coverage;

import static health.praxis.platform.caller.Role.ANALYST;
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
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The core sets this release knows; the same for every tenant. */
@Path("/api/v1/core-sets")
@Produces(MediaType.APPLICATION_JSON)
public class CoreSetResource {

    private final CoreSets coreSets;

    CoreSetResource(CoreSets coreSets) {
        this.coreSets = coreSets;
    }

    @GET
    @RolesAllowed({THERAPIST, PHYSICIAN, COORDINATOR, TENANT_ADMIN, PATIENT, CAREGIVER, INTEGRATION, ANALYST})
    @Operation(summary = "Which measures belong to which condition and discipline, when they are due, and who says so")
    public CoreSetsResponse listCoreSets() {
        return CoreSetsResponse.of(coreSets);
    }
}
