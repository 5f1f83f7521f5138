package health.praxis.session.safety;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Reports of danger: adverse events and symptoms. The answer says what to do now. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
public class SafetyReportResource {

    private final SafetyReportService reports;
    private final Idempotency idempotency;
    private final Pages pages;

    SafetyReportResource(SafetyReportService reports, Idempotency idempotency, Pages pages) {
        this.reports = reports;
        this.idempotency = idempotency;
        this.pages = pages;
    }

    @POST
    @Path("/adverse-events")
    @RolesAllowed({THERAPIST, PHYSICIAN, COORDINATOR, PATIENT, CAREGIVER})
    @Operation(summary = "Report that something went wrong; the answer says what to do now")
    @APIResponseSchema(value = AdverseEventResponse.class, responseCode = "201")
    public Response reportAdverseEvent(
            @HeaderParam(Idempotency.KEY) String key, @NotNull @Valid ReportAdverseEventRequest request) {
        return idempotency.createFrom(
                key,
                request,
                () -> reports.accepted(request.patientId(), request),
                reports::report,
                reports::adverseEvent);
    }

    @GET
    @Path("/adverse-events")
    @RolesAllowed({THERAPIST, PHYSICIAN, COORDINATOR, PATIENT, CAREGIVER})
    @Operation(summary = "List a person's adverse events in the order they were reported")
    @Paged
    @APIResponseSchema(AdverseEventResponse.class)
    public Response listAdverseEvents(@QueryParam("patientId") UUID patientId) {
        return pages.byId(reports.adverseEvents(person(patientId), pages.afterId(), pages.rows()));
    }

    @GET
    @Path("/adverse-events/{id}")
    @RolesAllowed({THERAPIST, PHYSICIAN, COORDINATOR, PATIENT, CAREGIVER})
    @Operation(summary = "Read an adverse event, with what to do about it")
    @APIResponseSchema(AdverseEventResponse.class)
    public Response getAdverseEvent(UUID id, @Context Request request) {
        return Answers.of(reports.adverseEvent(id), request);
    }

    @POST
    @Path("/adverse-events/{id}/amendment")
    @RolesAllowed({THERAPIST, PHYSICIAN})
    @Operation(summary = "Grade an adverse event anew, with a reason")
    @APIResponseSchema(AdverseEventResponse.class)
    public Response amendAdverseEvent(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(Idempotency.KEY) String key,
            @NotNull @Valid AmendAdverseEventRequest request) {
        var expected = ExpectedVersion.parse(ifMatch);
        return idempotency.change(key, request, () -> reports.amend(id, expected, request), reports::adverseEvent);
    }

    @GET
    @Path("/adverse-events/{id}/history")
    @RolesAllowed({THERAPIST, PHYSICIAN, COORDINATOR})
    @Operation(summary = "List all versions of an adverse event")
    public Pages.Page<AdverseEventResponse> getAdverseEventHistory(UUID id) {
        return new Pages.Page<>(reports.history(id));
    }

    @POST
    @Path("/symptom-reports")
    @RolesAllowed({THERAPIST, PHYSICIAN, COORDINATOR, PATIENT, CAREGIVER})
    @Operation(summary = "Report a symptom; the answer says what to do now")
    @APIResponseSchema(value = SymptomReportResponse.class, responseCode = "201")
    public Response reportSymptom(
            @HeaderParam(Idempotency.KEY) String key, @NotNull @Valid ReportSymptomRequest request) {
        return idempotency.createFrom(
                key,
                request,
                () -> reports.accepted(request.patientId(), request),
                reports::report,
                reports::symptomReport);
    }

    @GET
    @Path("/symptom-reports")
    @RolesAllowed({THERAPIST, PHYSICIAN, COORDINATOR, PATIENT, CAREGIVER})
    @Operation(summary = "List a person's symptom reports in the order they came in")
    @Paged
    @APIResponseSchema(SymptomReportResponse.class)
    public Response listSymptomReports(@QueryParam("patientId") UUID patientId) {
        return pages.byId(reports.symptomReports(person(patientId), pages.afterId(), pages.rows()));
    }

    @GET
    @Path("/symptom-reports/{id}")
    @RolesAllowed({THERAPIST, PHYSICIAN, COORDINATOR, PATIENT, CAREGIVER})
    @Operation(summary = "Read a symptom report, with what to do about it")
    @APIResponseSchema(SymptomReportResponse.class)
    public Response getSymptomReport(UUID id, @Context Request request) {
        return Answers.of(reports.symptomReport(id), request);
    }

    private static UUID person(UUID patientId) {
        if (patientId == null) {
            throw new MalformedRequest(
                    Violation.ofParameter("patientId", "patient-needed", "Say whose records you want."));
        }
        return patientId;
    }
}
