package health.praxis.outcomes.instrument;

import static health.praxis.platform.caller.Role.ANALYST;
import static health.praxis.platform.caller.Role.CAREGIVER;
import static health.praxis.platform.caller.Role.COORDINATOR;
import static health.praxis.platform.caller.Role.INTEGRATION;
import static health.praxis.platform.caller.Role.PATIENT;
import static health.praxis.platform.caller.Role.PHYSICIAN;
import static health.praxis.platform.caller.Role.TENANT_ADMIN;
import static health.praxis.platform.caller.Role.THERAPIST;

import health.praxis.platform.problem.MalformedRequest;
import health.praxis.platform.problem.NotFound;
import health.praxis.platform.problem.Violation;
import health.praxis.platform.request.Pages;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The outcome measures this release knows; the same for every tenant. */
@Path("/api/v1/instruments")
@Produces(MediaType.APPLICATION_JSON)
public class InstrumentResource {

    private static final int OLDEST = 150;

    private final InstrumentCatalogue catalogue;

    InstrumentResource(InstrumentCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GET
    @RolesAllowed({THERAPIST, PHYSICIAN, COORDINATOR, TENANT_ADMIN, PATIENT, CAREGIVER, INTEGRATION, ANALYST})
    @Operation(
            summary = "List instruments, all of them or those that fit a condition, discipline, area, licence or age")
    public Pages.Page<InstrumentSummary> listInstruments(
            @QueryParam("condition") String condition,
            @QueryParam("discipline") String discipline,
            @QueryParam("area") String area,
            @QueryParam("licence") String licence,
            @QueryParam("ageYears") String ageYears) {
        var filter = new InstrumentFilter(
                KeyParameter.read("condition", Condition.class, condition),
                KeyParameter.read("discipline", Discipline.class, discipline),
                Optional.ofNullable(area),
                KeyParameter.read("licence", LicenceStatus.class, licence),
                Optional.ofNullable(ageYears).map(InstrumentResource::age));
        List<InstrumentSummary> items =
                catalogue.matching(filter).stream().map(InstrumentSummary::from).toList();
        return new Pages.Page<>(items);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({THERAPIST, PHYSICIAN, COORDINATOR, TENANT_ADMIN, PATIENT, CAREGIVER, INTEGRATION, ANALYST})
    @Operation(summary = "Read one instrument with its items, bands and thresholds")
    public InstrumentResponse getInstrument(String id) {
        return catalogue
                .find(id)
                .map(instrument -> InstrumentResponse.from(instrument, catalogue.version()))
                .orElseThrow(() -> new NotFound("There is no such instrument."));
    }

    private static Period age(String years) {
        if (!years.matches("[0-9]{1,3}") || Integer.parseInt(years) > OLDEST) {
            throw new MalformedRequest(
                    Violation.ofParameter("ageYears", "malformed-age", "An age is whole years from 0 to 150."));
        }
        return Period.ofYears(Integer.parseInt(years));
    }
}
