package health.praxis.outcomes.assessment;

import static health.praxis.platform.caller.Role.CAREGIVER;
import static health.praxis.platform.caller.Role.COORDINATOR;
import static health.praxis.platform.caller.Role.INTEGRATION;
import static health.praxis.platform.caller.Role.PATIENT;
import static health.praxis.platform.caller.Role.PHYSICIAN;
import static health.praxis.platform.caller.Role.THERAPIST;

import health.praxis.platform.http.Paged;
import health.praxis.platform.problem.RuleRefused;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** What was measured. */
@Path("/api/v1/assessments")
@Produces(MediaType.APPLICATION_JSON)
public class AssessmentResource {

    private static final Instant LONG_AGO = Instant.parse("0001-01-01T00:00:00Z");

    private final AssessmentService assessments;
    private final UnrecordedAnswers unrecorded;
    private final ReferenceInquiry references;
    private final Idempotency idempotency;
    private final Pages pages;

    AssessmentResource(
            AssessmentService assessments,
            UnrecordedAnswers unrecorded,
            ReferenceInquiry references,
            Idempotency idempotency,
            Pages pages) {
        this.assessments = assessments;
        this.unrecorded = unrecorded;
        this.references = references;
        this.idempotency = idempotency;
        this.pages = pages;
    }

    @POST
    @RolesAllowed({THERAPIST, PHYSICIAN, COORDINATOR, PATIENT, CAREGIVER})
    @Operation(summary = "Record a measurement; score, band and warnings are computed")
    @APIResponseSchema(value = AssessmentResponse.class, responseCode = "201")
    public Response recordAssessment(
            @HeaderParam(Idempotency.KEY) String key, @NotNull @Valid RecordAssessmentRequest request) {
        try {
            return idempotency.createFrom(
                    key,
                    request,
                    () -> references.about(request),
                    known -> assessments.record(known, request),
                    assessments::get);
        } catch (RuleRefused refusal) {
            throw unrecorded.refused(key, request, refusal);
        }
    }

    @GET
    @RolesAllowed({THERAPIST, PHYSICIAN, COORDINATOR, INTEGRATION, PATIENT, CAREGIVER})
    @Operation(summary = "List the measurements of a person in the order they were performed")
    @Paged
    @APIResponseSchema(AssessmentResponse.class)
    public Response listAssessments(
            @QueryParam("patientId") @NotNull UUID patientId,
            @Parameter(description = "Id of an instrument of the catalogue") @QueryParam("instrument")
                    String instrument) {
        Instant after =
                pages.position().map(key -> Instant.parse(key.getFirst())).orElse(LONG_AGO);
        return pages.of(
                assessments.page(patientId, instrument, after, pages.afterId(), pages.rows()),
                each -> List.of(each.performedAt().toString(), each.id().toString()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({THERAPIST, PHYSICIAN, COORDINATOR, INTEGRATION, PATIENT, CAREGIVER})
    @Operation(summary = "Read a measurement")
    @APIResponseSchema(AssessmentResponse.class)
    public Response getAssessment(UUID id, @Context Request request) {
        return Answers.of(assessments.get(id), request);
    }

    @POST
    @Path("/{id}/signature")
    @RolesAllowed({THERAPIST, PHYSICIAN})
    @Operation(summary = "Sign a measurement")
    @APIResponseSchema(AssessmentResponse.class)
    public Response signAssessment(
            UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @HeaderParam(Idempotency.KEY) String key) {
        var expected = ExpectedVersion.parse(ifMatch);
        return idempotency.change(key, "", () -> assessments.sign(id, expected), assessments::get);
    }

    @POST
    @Path("/{id}/amendment")
    @RolesAllowed({THERAPIST, PHYSICIAN, COORDINATOR})
    @Operation(summary = "Amend a measurement with a reason; the earlier version stays readable")
    @APIResponseSchema(AssessmentResponse.class)
    public Response amendAssessment(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(Idempotency.KEY) String key,
            @NotNull @Valid AmendAssessmentRequest request) {
        var expected = ExpectedVersion.parse(ifMatch);
        try {
            return idempotency.changeBy(
                    key,
                    request,
                    () -> references.about(id, request),
                    known -> assessments.amend(id, expected, request, known),
                    assessments::get);
        } catch (RuleRefused refusal) {
            throw unrecorded.refused(key, id, request, refusal);
        }
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed({THERAPIST, PHYSICIAN, COORDINATOR, INTEGRATION})
    @Operation(summary = "List all versions of a measurement")
    public Pages.Page<AssessmentVersionResponse> getAssessmentHistory(UUID id) {
        return new Pages.Page<>(assessments.history(id));
    }

    @GET
    @Path("/{id}/history/{version}")
    @RolesAllowed({THERAPIST, PHYSICIAN, COORDINATOR, INTEGRATION})
    @Operation(summary = "Read one version of a measurement")
    public AssessmentVersionResponse getAssessmentVersion(UUID id, long version) {
        return assessments.history(id, version);
    }
}
