package health.praxis.therapyplan.template;

import static health.praxis.platform.caller.Role.COORDINATOR;
import static health.praxis.platform.caller.Role.INTEGRATION;
import static health.praxis.platform.caller.Role.PHYSICIAN;
import static health.praxis.platform.caller.Role.THERAPIST;

import health.praxis.platform.openapi.KeysOf;
import health.praxis.platform.request.Pages;
import health.praxis.therapyplan.plan.ConditionKey;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Templates to choose from. */
@Path("/api/v1/plan-templates")
@Produces(MediaType.APPLICATION_JSON)
public class PlanTemplateResource {

    private final PlanTemplateService templates;

    PlanTemplateResource(PlanTemplateService templates) {
        this.templates = templates;
    }

    @GET
    @RolesAllowed({THERAPIST, PHYSICIAN, COORDINATOR, INTEGRATION})
    @Operation(summary = "List the plan templates, or those that serve a condition")
    public Pages.Page<PlanTemplate> listPlanTemplates(
            @KeysOf(ConditionKey.class) @QueryParam("condition") String condition) {
        return new Pages.Page<>(templates.forCondition(condition));
    }

    @GET
    @Path("/{templateId}")
    @RolesAllowed({THERAPIST, PHYSICIAN, COORDINATOR, INTEGRATION})
    @Operation(summary = "Read a plan template")
    public PlanTemplate getPlanTemplate(String templateId) {
        return templates.get(templateId);
    }
}
