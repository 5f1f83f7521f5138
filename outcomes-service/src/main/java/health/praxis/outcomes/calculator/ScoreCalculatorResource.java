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

/** Scores of an instrument, from what was found alone. */
@Path("/api/v1/instruments/{measureId}/scores")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ScoreCalculatorResource {

    private final Calculators calculators;

    ScoreCalculatorResource(Calculators calculators) {
        this.calculators = calculators;
    }

    @POST
    @RolesAllowed({THERAPIST, PHYSICIAN, COORDINATOR, TENANT_ADMIN, INTEGRATION, ANALYST})
    @Operation(
            summary = "Compute a score and store nothing",
            description = "Send one of items, score, trials and not_able; raw scales by their names; a score with the"
                    + " months since onset; or rated goals as x, w and rho.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.OBJECT),
                            examples = {
                                @ExampleObject(
                                        name = "items",
                                        summary = "Items of the ten metre walk test",
                                        value = "{\"items\":{\"distance-m\":10,\"time-s\":25}}"),
                                @ExampleObject(
                                        name = "total",
                                        summary = "A finished total of the Berg balance scale",
                                        value = "{\"score\":45}"),
                                @ExampleObject(
                                        name = "not-able",
                                        summary = "The person could not do the test",
                                        value = "{\"not_able\":true}"),
                                @ExampleObject(
                                        name = "raw-scale",
                                        summary = "A raw scale of the MSIS-29",
                                        value = "{\"physical-raw\":60}"),
                                @ExampleObject(
                                        name = "slope",
                                        summary = "ALSFRS-R points lost each month since onset",
                                        value = "{\"score\":40,\"months\":16}"),
                                @ExampleObject(
                                        name = "goals",
                                        summary = "Goals on the Goal Attainment Scale",
                                        value = "{\"x\":[1,2,null],\"w\":[6,4,2],\"rho\":0.3}")
                            }))
    @APIResponse(
            responseCode = "200",
            description = "The score",
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            oneOf = {
                                                Calculation.Score.class,
                                                Calculation.Slope.class,
                                                Calculation.Attainment.class
                                            })))
    @Extension(name = "x-stores-nothing", value = "true", parseValue = true)
    public Calculation calculateScore(String measureId, JsonNode request) {
        return calculators.score(measureId, request);
    }
}
