package health.praxis.platform.request;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Answers that carry one resource. */
public final class Answers {

    private Answers() {}

    /** 200 with the resource and its ETag. */
    public static Response of(Representation resource) {
        return Response.ok(resource).tag(etag(resource.version())).build();
    }

    /**
     * 304 when the client already has this version and may go on with it, else 200.
     *
     * @throws ExpectedVersion.Stale when the client wants another version and no other
     */
    public static Response of(Representation resource, Request request) {
        var unchanged = request.evaluatePreconditions(etag(resource.version()));
        if (unchanged == null) {
            return of(resource);
        }
        var answer = unchanged.build();
        if (answer.getStatus() == Response.Status.PRECONDITION_FAILED.getStatusCode()) {
            throw new ExpectedVersion.Stale();
        }
        return resource.mayBeKept() ? answer : of(resource);
    }

    /** 201 with the resource, its ETag and where it lives. */
    public static Response created(URI location, Representation resource) {
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, location.toString())
                .tag(etag(resource.version()))
                .entity(resource)
                .build();
    }

    static EntityTag etag(long version) {
        return new EntityTag(Long.toString(version));
    }
}
