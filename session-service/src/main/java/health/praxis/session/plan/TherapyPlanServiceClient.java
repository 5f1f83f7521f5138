package health.praxis.session.plan;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import health.praxis.platform.owner.TokenAlone;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The first look-up of a plan or home programme whose facts have not been read yet, whosever it is. */
@Path("/api/v1")
@RegisterClientHeaders(TokenAlone.class)
@RegisterRestClient(configKey = "therapy-plan-service")
interface TherapyPlanServiceClient {

    @GET
    @Path("/therapy-plans/{id}")
    PlanAtOwner plan(@PathParam("id") UUID id);

    @GET
    @Path("/home-programmes/{id}")
    ProgrammeAtOwner programme(@PathParam("id") UUID id);

    /** @param patientId whose it is */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record ProgrammeAtOwner(UUID patientId) {}

    /**
     * The part of a plan that is needed here.
     *
     * @param id the plan
     * @param patientId whose it is
     * @param status where it stands, in its owner's code
     * @param revision its latest revision; 0 while it is a draft
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record PlanAtOwner(UUID id, UUID patientId, String status, int revision) {

        PlanStatus knownStatus() {
            return switch (status) {
                case "on-hold" -> PlanStatus.ON_HOLD;
                case "completed" -> PlanStatus.COMPLETED;
                case "discontinued" -> PlanStatus.DISCONTINUED;
                default -> PlanStatus.ACTIVE;
            };
        }
    }
}
