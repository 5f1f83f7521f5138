package health.praxis.session.patient;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The one thing this service asks patient-service. */
@Path("/api/v1/patients")
@RegisterClientHeaders
@RegisterRestClient(configKey = "patient-service")
interface PatientServiceClient {

    @GET
    @Path("/{id}/safety-facts")
    SafetyFacts safetyFacts(@PathParam("id") UUID id);
}
