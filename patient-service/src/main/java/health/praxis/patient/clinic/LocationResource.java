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

/** Where people are treated. */
@Path("/api/v1/clinic/locations")
@Produces(MediaType.APPLICATION_JSON)
public class LocationResource {

    private final ClinicService clinic;
    private final Idempotency idempotency;
    private final Pages pages;

    LocationResource(ClinicService clinic, Idempotency idempotency, Pages pages) {
        this.clinic = clinic;
        this.idempotency = idempotency;
        this.pages = pages;
    }

    @POST
    @RolesAllowed({TENANT_ADMIN, COORDINATOR})
    @Operation(summary = "Record a location")
    @APIResponseSchema(value = LocationResponse.class, responseCode = "201")
    public Response recordLocation(@HeaderParam(Idempotency.KEY) String key, @NotNull @Valid LocationRequest request) {
        return idempotency.create(key, request, () -> clinic.record(request), clinic::location);
    }

    @GET
    @RolesAllowed({THERAPIST, PHYSICIAN, COORDINATOR, TENANT_ADMIN, INTEGRATION, PATIENT, CAREGIVER})
    @Operation(summary = "List locations in the order they were recorded")
    @Paged
    @APIResponseSchema(LocationResponse.class)
    public Response listLocations() {
        return pages.byId(clinic.locations(pages.afterId(), pages.rows()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({THERAPIST, PHYSICIAN, COORDINATOR, TENANT_ADMIN, INTEGRATION, PATIENT, CAREGIVER})
    @Operation(summary = "Read a location")
    @APIResponseSchema(LocationResponse.class)
    public Response getLocation(UUID id, @Context Request request) {
        return Answers.of(clinic.location(id), request);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({TENANT_ADMIN, COORDINATOR})
    @Operation(summary = "Replace what is known about a location")
    @APIResponseSchema(LocationResponse.class)
    public Response updateLocation(
            UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, @NotNull @Valid LocationRequest request) {
        return Answers.of(clinic.update(id, ExpectedVersion.parse(ifMatch), request));
    }
}
