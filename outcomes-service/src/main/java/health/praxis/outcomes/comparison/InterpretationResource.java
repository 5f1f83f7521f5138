package health.praxis.outcomes.comparison;

import static health.praxis.platform.caller.Role.COORDINATOR;
import static health.praxis.platform.caller.Role.INTEGRATION;
import static health.praxis.platform.caller.Role.PHYSICIAN;
import static health.praxis.platform.caller.Role.THERAPIST;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What measurements mean beside those before them. */
@Path("/api/v1/assessments/{id}/interpretation")
@Produces(MediaType.APPLICATION_JSON)
public class InterpretationResource {

    private final ComparisonService comparison;

    InterpretationResource(ComparisonService comparison) {
        this.comparison = comparison;
    }

    @GET
    @RolesAllowed({THERAPIST, PHYSICIAN, COORDINATOR, INTEGRATION})
    @Operation(summary = "Interpret a measurement against the baseline, the last and the best before it")
    public InterpretationResponse getInterpretation(UUID id) {
        return comparison.interpret(id);
    }
}
