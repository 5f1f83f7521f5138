package health.praxis.testing.thing;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Another service, as one service asks it. */
@Path("/api/v1/patients")
@RegisterRestClient(baseUri = "http://127.0.0.1:1")
interface ElsewhereProbes {

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Path("/{id}/probes/{probe}")
    String getProbe(
            @PathParam("id") UUID id,
            @PathParam("probe") UUID probe,
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization);
}
