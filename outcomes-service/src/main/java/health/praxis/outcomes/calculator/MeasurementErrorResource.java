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

/** The arithmetic of measurement error. */
@Path("/api/v1/measurement-error")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class MeasurementErrorResource {

    private final Calculators calculators;

    MeasurementErrorResource(Calculators calculators) {
        this.calculators = calculators;
    }

    @POST
    @Path("/{kind}")
    @RolesAllowed({THERAPIST, PHYSICIAN, COORDINATOR, TENANT_ADMIN, INTEGRATION, ANALYST})
    @Operation(
            summary = "Compute a measure of error and store nothing",
            description = "The kind is sem, mdc-from-sem or rci.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.OBJECT),
                            examples = {
                                @ExampleObject(
                                        name = "sem",
                                        summary = "Standard error from a standard deviation and a reliability",
                                        value = "{\"sd\":8,\"r\":0.95}"),
                                @ExampleObject(
                                        name = "mdc-from-sem",
                                        summary = "Minimal detectable change from a standard error",
                                        value = "{\"sem\":1.26,\"z\":1.96}"),
                                @ExampleObject(
                                        name = "rci",
                                        summary = "Reliable change index of two scores",
                                        value = "{\"x1\":40,\"x2\":48,\"sem\":3}")
                            }))
    @APIResponse(
            responseCode = "200",
            description = "The measure of error",
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            oneOf = {
                                                Calculation.StandardError.class,
                                                Calculation.DetectableChange.class,
                                                Calculation.ReliableChange.class
                                            })))
    @Extension(name = "x-stores-nothing", value = "true", parseValue = true)
    public Calculation calculateMeasurementError(String kind, JsonNode request) {
        return calculators.measurementError(kind, request);
    }
}
