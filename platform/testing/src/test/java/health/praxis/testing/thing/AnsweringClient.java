package health.praxis.testing.thing;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** A client as services have them: nothing but what is asked. */
@Path("/answers")
@RegisterClientHeaders
@RegisterRestClient(configKey = "answering-owner")
interface AnsweringClient {

    @GET
    @Path("/{status}")
    OwnerTest.Answered answer(@PathParam("status") int status);
}
