package health.praxis.session.delivery;

import static health.praxis.platform.caller.Role.PHYSICIAN;
import static health.praxis.platform.caller.Role.THERAPIST;

import health.praxis.platform.request.ExpectedVersion;
import health.praxis.platform.request.Idempotency;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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

/** Who answers for a session's record, for those who treat. */
@Path("/api/v1/sessions/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({THERAPIST, PHYSICIAN})
public class SignatureResource {

    private final SignatureService signatures;
    private final BookingService bookings;
    private final Idempotency idempotency;

    SignatureResource(SignatureService signatures, BookingService bookings, Idempotency idempotency) {
        this.signatures = signatures;
        this.bookings = bookings;
        this.idempotency = idempotency;
    }

    @POST
    @Path("/signature")
    @Operation(summary = "Sign a session's record; from then on it only changes by amendment")
    @APIResponseSchema(SessionResponse.class)
    public Response signSession(
            UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @HeaderParam(Idempotency.KEY) String key) {
        var expected = ExpectedVersion.parse(ifMatch);
        return idempotency.change(key, id, () -> signatures.sign(id, expected), bookings::get);
    }

    @POST
    @Path("/amendment")
    @Operation(summary = "Correct a signed record, with a reason; the earlier version stays readable")
    @APIResponseSchema(SessionResponse.class)
    public Response amendSession(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(Idempotency.KEY) String key,
            @NotNull @Valid AmendSessionRequest request) {
        var expected = ExpectedVersion.parse(ifMatch);
        return idempotency.change(key, request, () -> signatures.amend(id, expected, request), bookings::get);
    }
}
