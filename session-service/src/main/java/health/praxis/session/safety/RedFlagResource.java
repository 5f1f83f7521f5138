package health.praxis.session.safety;

import static health.praxis.platform.caller.Role.COORDINATOR;
import static health.praxis.platform.caller.Role.PHYSICIAN;
import static health.praxis.platform.caller.Role.THERAPIST;

import health.praxis.platform.http.Paged;
import health.praxis.platform.openapi.KeysOf;
import health.praxis.platform.problem.MalformedRequest;
import health.praxis.platform.problem.Violation;
import health.praxis.platform.request.Answers;
import health.praxis.platform.request.ExpectedVersion;
import health.praxis.platform.request.Idempotency;
import health.praxis.platform.request.Pages;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Red flags, for those who treat. */
@Path("/api/v1/red-flags")
@Produces(MediaType.APPLICATION_JSON)
public class RedFlagResource {

    private final RedFlagService redFlags;
    private final Idempotency idempotency;
    private final Pages pages;

    RedFlagResource(RedFlagService redFlags, Idempotency idempotency, Pages pages) {
        this.redFlags = redFlags;
        this.idempotency = idempotency;
        this.pages = pages;
    }

    @GET
    @RolesAllowed({THERAPIST, PHYSICIAN, COORDINATOR})
    @Operation(summary = "List red flags, of one person or of all, oldest first")
    @Paged
    @APIResponseSchema(RedFlagResponse.class)
    public Response listRedFlags(
            @QueryParam("patientId") UUID patientId, @KeysOf(RedFlagStatus.class) @QueryParam("status") String status) {
        return pages.byId(redFlags.page(Optional.ofNullable(patientId), status(status), pages.afterId(), pages.rows()));
    }

    private static Optional<RedFlagStatus> status(String stated) {
        if (stated == null) {
            return Optional.empty();
        }
        var known = Arrays.stream(RedFlagStatus.values())
                .filter(status -> status.toString().equals(stated))
                .findFirst();
        if (known.isEmpty()) {
            throw new MalformedRequest(
                    Violation.ofParameter("status", "unknown-value", "must be one of raised, acknowledged, resolved"));
        }
        return known;
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({THERAPIST, PHYSICIAN, COORDINATOR})
    @Operation(summary = "Read a red flag")
    @APIResponseSchema(RedFlagResponse.class)
    public Response getRedFlag(UUID id, @Context Request request) {
        return Answers.of(redFlags.get(id), request);
    }

    @POST
    @Path("/{id}/acknowledgement")
    @RolesAllowed({THERAPIST, PHYSICIAN})
    @Operation(summary = "Say that a clinician has seen a red flag")
    @APIResponseSchema(RedFlagResponse.class)
    public Response acknowledgeRedFlag(
            UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @HeaderParam(Idempotency.KEY) String key) {
        var expected = ExpectedVersion.parse(ifMatch);
        return idempotency.change(key, id, () -> redFlags.acknowledge(id, expected), redFlags::get);
    }

    @POST
    @Path("/{id}/resolution")
    @RolesAllowed({THERAPIST, PHYSICIAN})
    @Operation(summary = "Close a red flag with its outcome")
    @APIResponseSchema(RedFlagResponse.class)
    public Response resolveRedFlag(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(Idempotency.KEY) String key,
            @NotNull @Valid ResolveRedFlagRequest request) {
        var expected = ExpectedVersion.parse(ifMatch);
        return idempotency.change(key, request, () -> redFlags.resolve(id, expected, request), redFlags::get);
    }
}
