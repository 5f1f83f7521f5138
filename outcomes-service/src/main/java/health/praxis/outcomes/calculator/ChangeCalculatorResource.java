package health.praxis.outcomes.calculator;

import static health.praxis.platform.caller.Role.ANALYST;
import static health.praxis.platform.caller.Role.COORDINATOR;
import static health.praxis.platform.caller.Role.INTEGRATION;
import static health.praxis.platform.caller.Role.PHYSICIAN;
import static health.praxis.platform.caller.Role.TENANT_ADMIN;
import static health.praxis.platform.caller.Role.THERAPIST;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What changes on an instrument mean, from the numbers alone. */
@Path("/api/v1/instruments/{measureId}/changes")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ChangeCalculatorResource {

    private final Calculators calculators;

    ChangeCalculatorResource(Calculators calculators) {
        this.calculators = calculators;
    }

    @POST
    @RolesAllowed({THERAPIST, PHYSICIAN, COORDINATOR, TENANT_ADMIN, INTEGRATION, ANALYST})
    @Operation(
            summary = "Interpret a change and store nothing",
            description =
                    "Send a condition, a phase and two results, each as for a score and with its circumstances where"
                            + " they matter; or two sets of rated goals as x0, x1, w and rho; or two rates of change.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.OBJECT),
                            examples = {
                                @ExampleObject(
                                        name = "change",
                                        summary = "Two totals of the Berg balance scale",
                                        value =
                                                "{\"condition\":\"stroke\",\"phase\":\"acute\",\"baseline\":{\"score\":20},"
                                                    + "\"followup\":{\"score\":27}}"),
                                @ExampleObject(
                                        name = "circumstances",
                                        summary = "Two walking speeds with and without a rollator",
                                        value =
                                                "{\"condition\":\"stroke\",\"phase\":\"chronic\",\"baseline\":{\"items\":"
                                                    + "{\"distance-m\":10,\"time-s\":20},\"circumstances\":{\"device\":"
                                                    + "\"rollator\"}},\"followup\":{\"items\":{\"distance-m\":10,"
                                                    + "\"time-s\":15}}}"),
                                @ExampleObject(
                                        name = "goals",
                                        summary = "Two sets of rated goals",
                                        value = "{\"x0\":[-1,-1,-1],\"x1\":[0,1,1],\"w\":[6,4,2],\"rho\":0.3}"),
                                @ExampleObject(
                                        name = "slope",
                                        summary = "Two rates of the ALSFRS-R in points lost each month",
                                        value = "{\"slope_before\":1.0,\"slope_after\":0.75,\"threshold_percent\":20}")
                            }))
    @APIResponse(
            responseCode = "200",
            description = "What the change means",
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            oneOf = {
                                                Calculation.Change.class,
                                                Calculation.AttainmentChange.class,
                                                Calculation.SlopeChange.class
                                            })))
    @Extension(name = "x-stores-nothing", value = "true", parseValue = true)
    public Calculation calculateChange(String measureId, JsonNode request) {
        return calculators.change(measureId, request);
    }
}
