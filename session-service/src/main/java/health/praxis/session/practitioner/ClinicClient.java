package health.praxis.session.practitioner;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The first look-up of a practitioner whose facts have not been read yet. */
@Path("/api/v1/clinic/practitioners")
@RegisterClientHeaders
@RegisterRestClient(configKey = "patient-service")
interface ClinicClient {

    @GET
    @Path("/{id}")
    PractitionerAtOwner practitioner(@PathParam("id") UUID id);

    /** @param id the practitioner */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record PractitionerAtOwner(UUID id) {}
}
