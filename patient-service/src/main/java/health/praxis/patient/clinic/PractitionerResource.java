package health.praxis.patient.clinic;

import static health.praxis.platform.caller.Role.CAREGIVER;
import static health.praxis.platform.caller.Role.COORDINATOR;
import static health.praxis.platform.caller.Role.INTEGRATION;
import static health.praxis.platform.caller.Role.PATIENT;
import static health.praxis.platform.caller.Role.PHYSICIAN;
import static health.praxis.platform.caller.Role.TENANT_ADMIN;
import static health.praxis.platform.caller.Role.THERAPIST;

import health.praxis.platform.http.Paged;
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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Who treats people. */
@Path("/api/v1/clinic/practitioners")
@Produces(MediaType.APPLICATION_JSON)
public class PractitionerResource {

    private final ClinicService clinic;
    private final Idempotency idempotency;
    private final Pages pages;

    PractitionerResource(ClinicService clinic, Idempotency idempotency, Pages pages) {
        this.clinic = clinic;
        this.idempotency = idempotency;
        this.pages = pages;
    }

    @POST
    @RolesAllowed({TENANT_ADMIN, COORDINATOR})
    @Operation(summary = "Record a practitioner")
    @APIResponseSchema(value = PractitionerResponse.class, responseCode = "201")
    public Response recordPractitioner(
            @HeaderParam(Idempotency.KEY) String key, @NotNull @Valid PractitionerRequest request) {
        return idempotency.create(key, request, () -> clinic.record(request), clinic::practitioner);
    }

    @GET
    @RolesAllowed({THERAPIST, PHYSICIAN, COORDINATOR, TENANT_ADMIN, INTEGRATION, PATIENT, CAREGIVER})
    @Operation(summary = "List practitioners in the order they were recorded")
    @Paged
    @APIResponseSchema(PractitionerResponse.class)
    public Response listPractitioners() {
        return pages.byId(clinic.practitioners(pages.afterId(), pages.rows()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({THERAPIST, PHYSICIAN, COORDINATOR, TENANT_ADMIN, INTEGRATION, PATIENT, CAREGIVER})
    @Operation(summary = "Read a practitioner")
    @APIResponseSchema(PractitionerResponse.class)
    public Response getPractitioner(UUID id, @Context Request request) {
        return Answers.of(clinic.practitioner(id), request);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({TENANT_ADMIN, COORDINATOR})
    @Operation(summary = "Replace what is known about a practitioner")
    @APIResponseSchema(PractitionerResponse.class)
    public Response updatePractitioner(
            UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @NotNull @Valid PractitionerRequest request) {
        return Answers.of(clinic.update(id, ExpectedVersion.parse(ifMatch), request));
    }
}
