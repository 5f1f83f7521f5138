package health.praxis.session.delivery;

import static health.praxis.platform.caller.Role.CAREGIVER;
import static health.praxis.platform.caller.Role.COORDINATOR;
import static health.praxis.platform.caller.Role.PATIENT;
import static health.praxis.platform.caller.Role.PHYSICIAN;
import static health.praxis.platform.caller.Role.THERAPIST;

import health.praxis.platform.http.Paged;
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
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Sessions: booking them, finding them, and what becomes of a booking. */
@Path("/api/v1/sessions")
@Produces(MediaType.APPLICATION_JSON)
public class BookingResource {

    private static final List<String> BEFORE_ALL = List.of("0001-01-01T00:00:00Z", new UUID(0, 0).toString());

    private final BookingInquiry inquiry;
    private final BookingService bookings;
    private final Idempotency idempotency;
    private final Pages pages;

    BookingResource(BookingInquiry inquiry, BookingService bookings, Idempotency idempotency, Pages pages) {
        this.inquiry = inquiry;
        this.bookings = bookings;
        this.idempotency = idempotency;
        this.pages = pages;
    }

    @POST
    @RolesAllowed({THERAPIST, PHYSICIAN, COORDINATOR})
    @Operation(summary = "Book a session for one or several patients and practitioners")
    @APIResponseSchema(value = SessionResponse.class, responseCode = "201")
    public Response bookSession(@HeaderParam(Idempotency.KEY) String key, @NotNull @Valid BookSessionRequest request) {
        return idempotency.createFrom(
                key, request, () -> inquiry.about(request), facts -> bookings.book(request, facts), bookings::get);
    }

    @GET
    @RolesAllowed({THERAPIST, PHYSICIAN, COORDINATOR, PATIENT, CAREGIVER})
    @Operation(
            summary = "List the sessions of a patient, or (staff only) of a practitioner, in the order of their slots")
    @Paged
    @APIResponseSchema(SessionSummary.class)
    public Response listSessions(
            @QueryParam("patientId") UUID patientId, @QueryParam("practitionerId") UUID practitionerId) {
        if ((patientId == null) == (practitionerId == null)) {
            throw new MalformedRequest(Violation.ofParameter(
                    "patientId", "one-person-needed", "Send either patientId or practitionerId."));
        }
        var position = pages.position().orElse(BEFORE_ALL);
        var startsAt = Instant.parse(position.getFirst());
        var after = UUID.fromString(position.getLast());
        var read = patientId != null
                ? bookings.ofPatient(patientId, startsAt, after, pages.rows())
                : bookings.ofPractitioner(practitionerId, startsAt, after, pages.rows());
        return pages.of(
                read,
                session -> List.of(session.startsAt().toString(), session.id().toString()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({THERAPIST, PHYSICIAN, COORDINATOR, PATIENT, CAREGIVER})
    @Operation(summary = "Read a session")
    @APIResponseSchema(SessionResponse.class)
    public Response getSession(UUID id, @Context Request request) {
        return Answers.of(bookings.get(id), request);
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed({THERAPIST, PHYSICIAN, COORDINATOR})
    @Operation(summary = "List all versions of a session")
    public Pages.Page<SessionVersionResponse> getSessionHistory(UUID id) {
        return new Pages.Page<>(bookings.history(id));
    }

    @GET
    @Path("/{id}/history/{version}")
    @RolesAllowed({THERAPIST, PHYSICIAN, COORDINATOR})
    @Operation(summary = "Read one version of a session")
    public SessionVersionResponse getSessionVersion(UUID id, long version) {
        return bookings.history(id, version);
    }

    @POST
    @Path("/{id}/rescheduling")
    @RolesAllowed({THERAPIST, PHYSICIAN, COORDINATOR})
    @Operation(summary = "Move a session to another slot")
    @APIResponseSchema(SessionResponse.class)
    public Response rescheduleSession(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(Idempotency.KEY) String key,
            @NotNull @Valid RescheduleSessionRequest request) {
        var expected = ExpectedVersion.parse(ifMatch);
        return idempotency.changeBy(
                key,
                request,
                () -> inquiry.aboutMoving(id, expected, request.roomId()),
                room -> bookings.reschedule(id, expected, request, room),
                bookings::get);
    }

    @POST
    @Path("/{id}/cancellation")
    @RolesAllowed({THERAPIST, PHYSICIAN, COORDINATOR})
    @Operation(summary = "Cancel a session, with a reason")
    @APIResponseSchema(SessionResponse.class)
    public Response cancelSession(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(Idempotency.KEY) String key,
            @NotNull @Valid CancelSessionRequest request) {
        var expected = ExpectedVersion.parse(ifMatch);
        return idempotency.change(key, request, () -> bookings.cancel(id, expected, request.reason()), bookings::get);
    }

    @POST
    @Path("/{id}/no-show")
    @RolesAllowed({THERAPIST, PHYSICIAN, COORDINATOR})
    @Operation(summary = "Record that nobody came, or who of a group did not")
    @APIResponseSchema(SessionResponse.class)
    public Response recordNoShow(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(Idempotency.KEY) String key,
            @NotNull @Valid RecordNoShowRequest request) {
        var expected = ExpectedVersion.parse(ifMatch);
        return idempotency.change(key, request, () -> bookings.recordNoShow(id, expected, request), bookings::get);
    }

    @POST
    @Path("/{id}/check-in")
    @RolesAllowed({THERAPIST, PHYSICIAN, COORDINATOR})
    @Operation(summary = "Record that the patient has arrived in the clinic")
    @APIResponseSchema(SessionResponse.class)
    public Response checkIn(
            UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @HeaderParam(Idempotency.KEY) String key) {
        var expected = ExpectedVersion.parse(ifMatch);
        return idempotency.change(key, id, () -> bookings.checkIn(id, expected), bookings::get);
    }
}
