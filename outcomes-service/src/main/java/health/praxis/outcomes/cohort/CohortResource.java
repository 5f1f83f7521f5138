package health.praxis.outcomes.cohort;

import static health.praxis.platform.caller.Role.ANALYST;
import static health.praxis.platform.caller.Role.COORDINATOR;
import static health.praxis.platform.caller.Role.TENANT_ADMIN;

import health.praxis.outcomes.instrument.Condition;
import health.praxis.outcomes.instrument.InstrumentCatalogue;
import health.praxis.outcomes.instrument.KeyParameter;
import health.praxis.outcomes.instrument.Phase;
import health.praxis.outcomes.patientcontext.ProgrammeType;
import health.praxis.platform.openapi.KeysOf;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What came of treatment in groups of five people and more. */
@Path("/api/v1/cohorts")
@Produces(MediaType.APPLICATION_JSON)
public class CohortResource {

    private final CohortService cohorts;
    private final InstrumentCatalogue catalogue;

    CohortResource(CohortService cohorts, InstrumentCatalogue catalogue) {
        this.cohorts = cohorts;
        this.catalogue = catalogue;
    }

    @GET
    @RolesAllowed({ANALYST, COORDINATOR, TENANT_ADMIN})
    @Operation(
            summary = "Change, share reaching the MCID and dose of people who agreed to be counted, by instrument,"
                    + " condition, phase and programme; no group of fewer than five is told of")
    public CohortResponse listCohorts(
            @KeysOf(Condition.class) @QueryParam("condition") String condition,
            @KeysOf(Phase.class) @QueryParam("phase") String phase,
            @KeysOf(ProgrammeType.class) @QueryParam("programme") String programme,
            @Parameter(description = "Id of an instrument of the catalogue") @QueryParam("instrument")
                    String instrument) {
        return cohorts.of(new CohortFilter(
                KeyParameter.read("condition", Condition.class, condition),
                KeyParameter.read("phase", Phase.class, phase),
                KeyParameter.read("programme", ProgrammeType.class, programme),
                KeyParameter.instrument(catalogue, instrument)));
    }
}
