package health.praxis.session.delivery;

import static health.praxis.platform.caller.Role.PHYSICIAN;
import static health.praxis.platform.caller.Role.THERAPIST;

import health.praxis.platform.request.ExpectedVersion;
import health.praxis.platform.request.Idempotency;
import health.praxis.session.vitals.VitalSigns;
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

/** What happens in a session, for those who treat. */
@Path("/api/v1/sessions/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({THERAPIST, PHYSICIAN})
public class DeliveryResource {

    private final StartInquiry inquiry;
    private final DeliveryService delivery;
    private final BookingService bookings;
    private final Idempotency idempotency;

    DeliveryResource(StartInquiry inquiry, DeliveryService delivery, BookingService bookings, Idempotency idempotency) {
        this.inquiry = inquiry;
        this.delivery = delivery;
        this.bookings = bookings;
        this.idempotency = idempotency;
    }

    @POST
    @Path("/start")
    @Operation(summary = "Start a session, when the patients may be treated now")
    @APIResponseSchema(SessionResponse.class)
    public Response startSession(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(Idempotency.KEY) String key,
            @NotNull @Valid StartSessionRequest request) {
        var expected = ExpectedVersion.parse(ifMatch);
        return idempotency.changeBy(
                key,
                request,
                () -> inquiry.about(id),
                facts -> delivery.start(id, expected, request, facts),
                bookings::get);
    }

    @POST
    @Path("/vitals")
    @Operation(summary = "Note vital signs; the answer says what to do when a limit is broken")
    @APIResponseSchema(SessionResponse.class)
    public Response addVitals(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(Idempotency.KEY) String key,
            @NotNull @Valid VitalSigns request) {
        var expected = ExpectedVersion.parse(ifMatch);
        return idempotency.change(key, request, () -> delivery.addVitals(id, expected, request), bookings::get);
    }

    @POST
    @Path("/tolerance")
    @Operation(summary = "Note effort, energy, pain and rest while the session is under way")
    @APIResponseSchema(SessionResponse.class)
    public Response addTolerance(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(Idempotency.KEY) String key,
            @NotNull @Valid AddToleranceRequest request) {
        var expected = ExpectedVersion.parse(ifMatch);
        return idempotency.change(key, request, () -> delivery.addTolerance(id, expected, request), bookings::get);
    }

    @POST
    @Path("/completion")
    @Operation(summary = "Complete a session with what was practised, or why nothing was")
    @APIResponseSchema(SessionResponse.class)
    public Response completeSession(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(Idempotency.KEY) String key,
            @NotNull @Valid CompleteSessionRequest request) {
        var expected = ExpectedVersion.parse(ifMatch);
        return idempotency.change(key, request, () -> delivery.complete(id, expected, request), bookings::get);
    }

    @POST
    @Path("/early-stop")
    @Operation(summary = "Stop a session before its time, with the reason and what was practised")
    @APIResponseSchema(SessionResponse.class)
    public Response stopSession(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(Idempotency.KEY) String key,
            @NotNull @Valid StopSessionRequest request) {
        var expected = ExpectedVersion.parse(ifMatch);
        return idempotency.change(key, request, () -> delivery.stopEarly(id, expected, request), bookings::get);
    }
}
