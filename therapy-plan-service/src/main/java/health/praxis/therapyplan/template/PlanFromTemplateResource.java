package health.praxis.therapyplan.template;

import static health.praxis.platform.caller.Role.COORDINATOR;
import static health.praxis.platform.caller.Role.PHYSICIAN;
import static health.praxis.platform.caller.Role.THERAPIST;

import health.praxis.platform.request.Idempotency;
import health.praxis.therapyplan.plan.TherapyPlanResponse;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Drafting a plan from a template. */
@Path("/api/v1/therapy-plans/from-template")
@Produces(MediaType.APPLICATION_JSON)
public class PlanFromTemplateResource {

    private static final String PLANS = "/api/v1/therapy-plans";

    private final PlanTemplateService templates;
    private final Idempotency idempotency;

    PlanFromTemplateResource(PlanTemplateService templates, Idempotency idempotency) {
        this.templates = templates;
        this.idempotency = idempotency;
    }

    @POST
    @RolesAllowed({THERAPIST, PHYSICIAN, COORDINATOR})
    @Operation(summary = "Draft a plan from a template, with its goals, prescriptions and home programme")
    @APIResponseSchema(value = TherapyPlanResponse.class, responseCode = "201")
    public Response draftFromTemplate(
            @HeaderParam(Idempotency.KEY) String key, @NotNull @Valid InstantiateTemplateRequest request) {
        return idempotency.createFrom(
                PLANS,
                key,
                request,
                () -> templates.standing(request),
                standing -> templates.instantiate(request, standing),
                templates::plan);
    }
}
