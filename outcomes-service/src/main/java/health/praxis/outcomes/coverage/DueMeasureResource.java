package health.praxis.outcomes.coverage;

import static health.praxis.platform.caller.Role.COORDINATOR;
import static health.praxis.platform.caller.Role.PHYSICIAN;
import static health.praxis.platform.caller.Role.THERAPIST;

import health.praxis.outcomes.instrument.Discipline;
import health.praxis.outcomes.instrument.KeyParameter;
import health.praxis.platform.http.Paged;
import health.praxis.platform.openapi.KeysOf;
import health.praxis.platform.request.Pages;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Who has measures due: the people a therapist treats, or all of the tenant for those who see it. */
@Path("/api/v1/due-measures")
@Produces(MediaType.APPLICATION_JSON)
public class DueMeasureResource {

    private final CoverageService coverage;
    private final Pages pages;

    DueMeasureResource(CoverageService coverage, Pages pages) {
        this.coverage = coverage;
        this.pages = pages;
    }

    @GET
    @RolesAllowed({THERAPIST, PHYSICIAN, COORDINATOR})
    @Operation(summary = "List the measures that are due today at the clinic, the longest due first")
    @Paged
    @APIResponseSchema(DueMeasureResponse.class)
    public Response listDueMeasures(@KeysOf(Discipline.class) @QueryParam("discipline") String discipline) {
        var after = pages.position()
                .map(key -> new ExpectedMeasureProjection.After(
                        LocalDate.parse(key.get(0)), UUID.fromString(key.get(1)), key.get(2)))
                .orElse(ExpectedMeasureProjection.After.NONE);
        return pages.of(
                coverage.due(KeyParameter.read("discipline", Discipline.class, discipline), after, pages.rows()),
                DueMeasureResponse::position);
    }
}
