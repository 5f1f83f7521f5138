package health.praxis.outcomes.clinic;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import health.praxis.platform.owner.TokenAlone;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Whether the clinic has a practitioner, asked of patient-service: here only those are known who treat and sign in. */
@Path("/api/v1/clinic/practitioners")
@RegisterClientHeaders(TokenAlone.class)
@RegisterRestClient(configKey = "patient-service")
interface PractitionerClient {

    @GET
    @Path("/{id}")
    PractitionerAtOwner practitioner(@PathParam("id") UUID id);

    /** @param id the practitioner */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record PractitionerAtOwner(UUID id) {}
}
