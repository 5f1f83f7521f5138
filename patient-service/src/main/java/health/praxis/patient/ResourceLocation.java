package health.praxis.patient;

import health.praxis.platform.request.Representation;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Says where a resource is read that was created under the path of its patient. */
public final class ResourceLocation {

    private ResourceLocation() {}

    /** The answer to a creation, with its location in {@code collection}. */
    public static Response in(String collection, Response created) {
        return created.getEntity() instanceof Representation resource
                ? Response.fromResponse(created)
                        .header(HttpHeaders.LOCATION, null)
                        .header(HttpHeaders.LOCATION, collection + "/" + resource.id())
                        .build()
                : created;
    }
}
