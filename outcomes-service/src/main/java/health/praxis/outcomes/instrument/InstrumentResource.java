package health.praxis.outcomes.instrument;

import static health.praxis.platform.caller.Role.ANALYST;
import static health.praxis.platform.caller.Role.CAREGIVER;
import static health.praxis.platform.caller.Role.COORDINATOR;
import static health.praxis.platform.caller.Role.INTEGRATION;
import static health.praxis.platform.caller.Role.PATIENT;
import static health.praxis.platform.caller.Role.PHYSICIAN;
import static health.praxis.platform.caller.Role.TENANT_ADMIN;
import static health.praxis.platform.caller.Role.THERAPIST;

import health.praxis.platform.openapi.KeysOf;
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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

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
            @KeysOf(Condition.class) @QueryParam("condition") String condition,
            @KeysOf(Discipline.class) @QueryParam("discipline") String discipline,
            @Parameter(description = "What is measured, such as swallowing; a key of the catalogue") @QueryParam("area")
                    String area,
            @KeysOf(LicenceStatus.class) @QueryParam("licence") String licence,
            @Parameter(
                            description = "Age of the person in whole years",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "0", maximum = "150"))
                    @QueryParam("ageYears")
                    String ageYears) {
        var filter = new InstrumentFilter(
                KeyParameter.read("condition", Condition.class, condition),
                KeyParameter.read("discipline", Discipline.class, discipline),
                KeyParameter.area(catalogue, area),
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
