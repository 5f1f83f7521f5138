package health.praxis.platform.problem;

import health.praxis.platform.caller.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Semaphore;

/** Operations during which a client may leave. */
@Path("/api/v1/leaving")
@RolesAllowed(Role.THERAPIST)
public class LeavingResource {

    static final String FILES = "/api/v1/leaving/files";

    private static final int CHUNK = 64 * 1024;

    static final Semaphore BEGUN = new Semaphore(0);
    static final Semaphore LEFT = new Semaphore(0);
    static final Semaphore ENDED = new Semaphore(0);

    @POST
    @Path("/files")
    @Consumes(MediaType.TEXT_PLAIN)
    @Produces(MediaType.TEXT_PLAIN)
    public String file(InputStream file) throws IOException {
        file.read();
        BEGUN.release();
        try {
            return Integer.toString(file.readAllBytes().length);
        } finally {
            ENDED.release();
        }
    }

    @GET
    @Path("/lines")
    @Produces(MediaType.TEXT_PLAIN)
    public StreamingOutput lines() {
        return out -> {
            try {
                out.write(new byte[CHUNK]);
                BEGUN.release();
                LEFT.acquire();
                for (int i = 0; i < 100; i++) {
                    out.write(new byte[CHUNK]);
                }
            } catch (InterruptedException e) {
                throw new IOException(e);
            } finally {
                ENDED.release();
            }
        };
    }

    @GET
    @Path("/failing")
    @Produces(MediaType.TEXT_PLAIN)
    public String failing() throws InterruptedException {
        BEGUN.release();
        LEFT.acquire();
        throw new UnsupportedOperationException("fails on purpose");
    }

    @GET
    @Path("/answered")
    @Produces(MediaType.TEXT_PLAIN)
    public String answered() throws InterruptedException {
        BEGUN.release();
        LEFT.acquire();
        ENDED.release();
        return "nobody reads this";
    }
}
