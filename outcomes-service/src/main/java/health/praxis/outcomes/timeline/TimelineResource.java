package health.praxis.outcomes.timeline;

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
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** One person's course on one axis. */
@Path("/api/v1/timelines")
public class TimelineResource {

    static final String SVG = "image/svg+xml";

    private static final String INSTRUMENTS =
            "Id of an instrument whose scores are shown; may be given more than once, all when left out. A chart is"
                + " never higher than a page of A4 with margins: where not all instruments have room, those with the"
                + " latest results are drawn and the others named in it";

    private final TimelineService timelines;
    private final TimelineChart chart;

    TimelineResource(TimelineService timelines, TimelineChart chart) {
        this.timelines = timelines;
        this.chart = chart;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON + ";qs=1.0")
    @RolesAllowed({THERAPIST, PHYSICIAN, COORDINATOR, INTEGRATION, PATIENT, CAREGIVER})
    @Operation(
            summary = "Scores, dose, alerts and plan changes of a person on one axis; as a chart with Accept:"
                    + " image/svg+xml")
    @APIResponse(
            responseCode = "200",
            description = "The course of the person",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = TimelineResponse.class)),
                @Content(mediaType = SVG, schema = @Schema(type = SchemaType.STRING))
            })
    public TimelineResponse getTimeline(
            @QueryParam("patientId") @NotNull UUID patientId,
            @Parameter(description = "First day, of the years 1900 to 9999; all of it when left out")
                    @QueryParam("from")
                    LocalDate from,
            @Parameter(description = "Last day, today when left out") @QueryParam("to") LocalDate to,
            @Parameter(description = INSTRUMENTS) @QueryParam("instrument") List<String> instruments) {
        return timelines.read(patientId, new ShownDays(from, to), instruments);
    }

    @GET
    @Produces(SVG + ";qs=0.5")
    @RolesAllowed({THERAPIST, PHYSICIAN, COORDINATOR, INTEGRATION, PATIENT, CAREGIVER})
    @Operation(hidden = true)
    public String drawTimeline(
            @QueryParam("patientId") @NotNull UUID patientId,
            @QueryParam("from") LocalDate from,
            @QueryParam("to") LocalDate to,
            @QueryParam("instrument") List<String> instruments) {
        return chart.draw(timelines.read(patientId, new ShownDays(from, to), instruments));
    }
}
