package health.praxis.outcomes.patientcontext;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What this service asks patient-service: whether there is a person or an episode that it has not read of yet, and an age. */
@Path("/api/v1/patients")
@RegisterClientHeaders
@RegisterRestClient(configKey = "patient-service")
interface PatientServiceClient {

    @GET
    @Path("/{id}/safety-facts")
    JsonNode safetyFacts(@PathParam("id") UUID id);
}
