package health.praxis.patient.consent;

import static health.praxis.platform.caller.Role.CAREGIVER;
import static health.praxis.platform.caller.Role.COORDINATOR;
import static health.praxis.platform.caller.Role.INTEGRATION;
import static health.praxis.platform.caller.Role.PATIENT;
import static health.praxis.platform.caller.Role.PHYSICIAN;
import static health.praxis.platform.caller.Role.TENANT_ADMIN;
import static health.praxis.platform.caller.Role.THERAPIST;

import health.praxis.platform.http.Paged;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** What one person has agreed to. */
@Path("/api/v1/patients")
@Produces(MediaType.APPLICATION_JSON)
public class PatientConsentsResource {

    private final ConsentService consents;
    private final Idempotency idempotency;
    private final Pages pages;

    PatientConsentsResource(ConsentService consents, Idempotency idempotency, Pages pages) {
        this.consents = consents;
        this.idempotency = idempotency;
        this.pages = pages;
    }

    @POST
    @Path("/{patientId}/consents")
    @RolesAllowed({THERAPIST, PHYSICIAN, COORDINATOR})
    @Operation(summary = "Record a consent")
    @APIResponseSchema(value = ConsentResponse.class, responseCode = "201")
    public Response grantConsent(
            UUID patientId, @HeaderParam(Idempotency.KEY) String key, @NotNull @Valid ConsentRequest request) {
        return idempotency.create(
                "/api/v1/consents", key, request, () -> consents.grant(patientId, request), consents::get);
    }

    @GET
    @Path("/{patientId}/consents")
    @RolesAllowed({THERAPIST, PHYSICIAN, COORDINATOR, TENANT_ADMIN, INTEGRATION, PATIENT, CAREGIVER})
    @Operation(summary = "List a person's consents in the order they were recorded")
    @Paged
    @APIResponseSchema(ConsentResponse.class)
    public Response listConsents(UUID patientId) {
        return pages.byId(consents.page(patientId, pages.afterId(), pages.rows()));
    }
}
