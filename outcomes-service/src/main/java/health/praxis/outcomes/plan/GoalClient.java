package health.praxis.outcomes.plan;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import health.praxis.platform.owner.TokenAlone;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The one thing this service asks therapy-plan-service: whose a goal is whose plan it has not read of yet. */
@Path("/api/v1/goals")
@RegisterClientHeaders(TokenAlone.class)
@RegisterRestClient(configKey = "therapy-plan-service")
interface GoalClient {

    @GET
    @Path("/{id}")
    GoalAtOwner goal(@PathParam("id") UUID id);

    /** @param patientId whose it is */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record GoalAtOwner(UUID patientId) {}
}
