package health.praxis.outcomes.patientcontext;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import health.praxis.platform.owner.TokenAlone;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Whose caregiver somebody is, asked of patient-service: here only those are known who sign in and are linked now. */
@Path("/api/v1/caregivers")
@RegisterClientHeaders(TokenAlone.class)
@RegisterRestClient(configKey = "patient-service")
interface CaregiverClient {

    @GET
    @Path("/{id}")
    CaregiverAtOwner caregiver(@PathParam("id") UUID id);

    /** @param patientId whose caregiver it is or was */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record CaregiverAtOwner(UUID patientId) {}
}
