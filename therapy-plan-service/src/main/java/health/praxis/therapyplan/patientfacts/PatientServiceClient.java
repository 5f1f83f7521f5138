package health.praxis.therapyplan.patientfacts;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** patient-service as this service asks it. */
@Path("/api/v1/patients")
@RegisterClientHeaders
@RegisterRestClient(configKey = "patient-service")
interface PatientServiceClient {

    @GET
    @Path("/{id}/safety-facts")
    SafetyFacts safetyFacts(@PathParam("id") UUID id);
}
