package health.praxis.patient.condition;

import static health.praxis.platform.caller.Role.CAREGIVER;
import static health.praxis.platform.caller.Role.COORDINATOR;
import static health.praxis.platform.caller.Role.INTEGRATION;
import static health.praxis.platform.caller.Role.PATIENT;
import static health.praxis.platform.caller.Role.PHYSICIAN;
import static health.praxis.platform.caller.Role.TENANT_ADMIN;
import static health.praxis.platform.caller.Role.THERAPIST;

import health.praxis.platform.request.Answers;
import health.praxis.platform.request.ExpectedVersion;
import health.praxis.platform.request.Idempotency;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Conditions by their own id. */
@Path("/api/v1/conditions")
@Produces(MediaType.APPLICATION_JSON)
public class ConditionResource {

    private final ConditionService conditions;
    private final Idempotency idempotency;

    ConditionResource(ConditionService conditions, Idempotency idempotency) {
        this.conditions = conditions;
        this.idempotency = idempotency;
    }

    /** Never answers 304: the recovery phase moves on with the calendar while the version stays. */
    @GET
    @Path("/{id}")
    @RolesAllowed({THERAPIST, PHYSICIAN, COORDINATOR, TENANT_ADMIN, INTEGRATION, PATIENT, CAREGIVER})
    @Operation(summary = "Read a condition")
    @APIResponseSchema(ConditionResponse.class)
    public Response getCondition(UUID id) {
        return Answers.of(conditions.get(id));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({THERAPIST, PHYSICIAN, COORDINATOR, INTEGRATION})
    @Operation(summary = "Replace what is known about an unresolved condition")
    @APIResponseSchema(ConditionResponse.class)
    public Response updateCondition(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid UpdateConditionRequest request) {
        return Answers.of(conditions.update(id, ExpectedVersion.parse(ifMatch), request));
    }

    @POST
    @Path("/{id}/resolution")
    @RolesAllowed({THERAPIST, PHYSICIAN, COORDINATOR, INTEGRATION})
    @Operation(summary = "Record that a condition is over; a primary one passes that on to the latest onset remaining")
    @APIResponseSchema(ConditionResponse.class)
    public Response resolveCondition(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(Idempotency.KEY) String key,
            @NotNull @Valid ResolveConditionRequest request) {
        var expected = ExpectedVersion.parse(ifMatch);
        return idempotency.change(key, request, () -> conditions.resolve(id, expected, request), conditions::get);
    }

    @POST
    @Path("/{id}/primary-designation")
    @RolesAllowed({THERAPIST, PHYSICIAN, COORDINATOR})
    @Operation(summary = "Make a condition the primary one in the place of the one that was")
    @APIResponseSchema(ConditionResponse.class)
    public Response designatePrimaryCondition(
            UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @HeaderParam(Idempotency.KEY) String key) {
        var expected = ExpectedVersion.parse(ifMatch);
        return idempotency.change(key, "", () -> conditions.designatePrimary(id, expected), conditions::get);
    }
}
