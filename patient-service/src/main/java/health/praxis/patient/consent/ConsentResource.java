package health.praxis.patient.consent;

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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Consents by their own id. */
@Path("/api/v1/consents")
@Produces(MediaType.APPLICATION_JSON)
public class ConsentResource {

    private final ConsentService consents;
    private final Idempotency idempotency;

    ConsentResource(ConsentService consents, Idempotency idempotency) {
        this.consents = consents;
        this.idempotency = idempotency;
    }

    /** Never answers 304: where it stands moves on with the calendar while the version stays. */
    @GET
    @Path("/{id}")
    @RolesAllowed({THERAPIST, PHYSICIAN, COORDINATOR, TENANT_ADMIN, INTEGRATION, PATIENT, CAREGIVER})
    @Operation(summary = "Read a consent")
    @APIResponseSchema(ConsentResponse.class)
    public Response getConsent(UUID id) {
        return Answers.of(consents.get(id));
    }

    @POST
    @Path("/{id}/withdrawal")
    @RolesAllowed({THERAPIST, PHYSICIAN, COORDINATOR, PATIENT, CAREGIVER})
    @Operation(summary = "Withdraw a consent, as the person, as a representative or on their behalf; binds at once")
    @APIResponseSchema(ConsentResponse.class)
    public Response withdrawConsent(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(Idempotency.KEY) String key,
            @NotNull @Valid WithdrawConsentRequest request) {
        var expected = ExpectedVersion.parse(ifMatch);
        return idempotency.change(key, request, () -> consents.withdraw(id, expected, request), consents::get);
    }
}
