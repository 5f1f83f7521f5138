package health.praxis.therapyplan;

import health.praxis.platform.request.Representation;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Says where a new resource lives when that is not below the path it was posted to. */
public final class CreatedResource {

    private CreatedResource() {}

    /** The same answer, with the resource's own address below {@code collection}. */
    public static Response livesBelow(String collection, Response created) {
        var resource = (Representation) created.getEntity();
        return Response.fromResponse(created)
                .header(HttpHeaders.LOCATION, null)
                .header(HttpHeaders.LOCATION, collection + "/" + resource.id())
                .build();
    }
}
