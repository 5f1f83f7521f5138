package health.praxis.patient.registration;

import static health.praxis.platform.caller.Role.CAREGIVER;
import static health.praxis.platform.caller.Role.COORDINATOR;
import static health.praxis.platform.caller.Role.INTEGRATION;
import static health.praxis.platform.caller.Role.PATIENT;
import static health.praxis.platform.caller.Role.PHYSICIAN;
import static health.praxis.platform.caller.Role.TENANT_ADMIN;
import static health.praxis.platform.caller.Role.THERAPIST;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import health.praxis.platform.http.Paged;
import health.praxis.platform.problem.MalformedRequest;
import health.praxis.platform.problem.Violation;
import health.praxis.platform.request.Answers;
import health.praxis.platform.request.ExpectedVersion;
import health.praxis.platform.request.Idempotency;
import health.praxis.platform.request.MergePatch;
import health.praxis.platform.request.Pages;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** People the tenant treats. */
@Path("/api/v1/patients")
@Produces(MediaType.APPLICATION_JSON)
public class PatientResource {

    private final RegistrationService registration;
    private final Idempotency idempotency;
    private final MergePatch mergePatch;
    private final Pages pages;

    PatientResource(RegistrationService registration, Idempotency idempotency, MergePatch mergePatch, Pages pages) {
        this.registration = registration;
        this.idempotency = idempotency;
        this.mergePatch = mergePatch;
        this.pages = pages;
    }

    @POST
    @RolesAllowed({THERAPIST, PHYSICIAN, COORDINATOR, INTEGRATION})
    @Operation(summary = "Register a person")
    @APIResponseSchema(value = PatientResponse.class, responseCode = "201")
    public Response registerPatient(
            @HeaderParam(Idempotency.KEY) String key, @NotNull @Valid RegisterPatientRequest request) {
        return idempotency.create(key, request, () -> registration.register(request), registration::get);
    }

    @GET
    @RolesAllowed({THERAPIST, PHYSICIAN, COORDINATOR, TENANT_ADMIN, INTEGRATION})
    @Operation(summary = "List people in the order they were registered, or look one up by identifier")
    @Paged
    @APIResponseSchema(PatientSummary.class)
    public Response listPatients(
            @Parameter(description = "URI of the system of the identifier to look for, with its value")
                    @QueryParam("identifierSystem")
                    String system,
            @Parameter(description = "The identifier in that system") @QueryParam("identifierValue") String value) {
        if ((system == null) != (value == null)) {
            throw new MalformedRequest(Violation.ofParameter(
                    "identifierSystem", "both-needed", "Send identifierSystem and identifierValue together."));
        }
        var after = pages.afterId();
        if (system != null) {
            return pages.byId(
                    registration.find(new Identifier(system, value)).stream().toList());
        }
        return pages.byId(registration.page(after, pages.rows()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({THERAPIST, PHYSICIAN, COORDINATOR, TENANT_ADMIN, INTEGRATION, PATIENT, CAREGIVER})
    @Operation(summary = "Read a person's record")
    @APIResponseSchema(PatientResponse.class)
    public Response getPatient(UUID id, @Context Request request) {
        return Answers.of(registration.get(id), request);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({THERAPIST, PHYSICIAN, COORDINATOR, INTEGRATION})
    @Operation(summary = "Replace what is known about a person")
    @APIResponseSchema(PatientResponse.class)
    public Response updatePatient(
            UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @NotNull @Valid UpdatePatientRequest request) {
        return Answers.of(registration.update(id, ExpectedVersion.parse(ifMatch), request));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({THERAPIST, PHYSICIAN, COORDINATOR, INTEGRATION})
    @Operation(summary = "Change a part of what is known about a person (JSON merge patch)")
    @APIResponseSchema(PatientResponse.class)
    public Response patchPatient(UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @NotNull JsonNode patch)
            throws JsonProcessingException {
        var expected = ExpectedVersion.parse(ifMatch);
        var current = registration.get(id);
        expected.check(current.version());
        var before = new UpdatePatientRequest(java.util.Set.copyOf(current.identifiers()), current.demographics());
        return Answers.of(
                registration.update(id, expected, mergePatch.apply(before, patch, UpdatePatientRequest.class)));
    }

    @POST
    @Path("/{id}/death")
    @RolesAllowed({THERAPIST, PHYSICIAN, COORDINATOR, INTEGRATION})
    @Operation(summary = "Record that a person has died")
    @APIResponseSchema(PatientResponse.class)
    public Response recordDeath(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(Idempotency.KEY) String key,
            @NotNull @Valid RecordDeathRequest request) {
        var expected = ExpectedVersion.parse(ifMatch);
        return idempotency.change(
                key, request, () -> registration.recordDeath(id, expected, request.deceasedOn()), registration::get);
    }

    @POST
    @Path("/{id}/archiving")
    @RolesAllowed({COORDINATOR, TENANT_ADMIN})
    @Operation(summary = "Archive a record with a reason")
    @APIResponseSchema(PatientResponse.class)
    public Response archivePatient(
            UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(Idempotency.KEY) String key,
            @NotNull @Valid ArchivePatientRequest request) {
        var expected = ExpectedVersion.parse(ifMatch);
        return idempotency.change(
                key, request, () -> registration.archive(id, expected, request.reason()), registration::get);
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed({THERAPIST, PHYSICIAN, COORDINATOR, TENANT_ADMIN, INTEGRATION})
    @Operation(summary = "List all versions of a record")
    public Pages.Page<PatientVersionResponse> getPatientHistory(UUID id) {
        return new Pages.Page<>(registration.history(id));
    }

    @GET
    @Path("/{id}/history/{version}")
    @RolesAllowed({THERAPIST, PHYSICIAN, COORDINATOR, TENANT_ADMIN, INTEGRATION})
    @Operation(summary = "Read one version of a record")
    public PatientVersionResponse getPatientVersion(UUID id, long version) {
        return registration.history(id, version);
    }
}
