package health.praxis.gateway;

import static health.praxis.platform.caller.Role.CAREGIVER;
import static health.praxis.platform.caller.Role.COORDINATOR;
import static health.praxis.platform.caller.Role.INTEGRATION;
import static health.praxis.platform.caller.Role.PATIENT;
import static health.praxis.platform.caller.Role.PHYSICIAN;
import static health.praxis.platform.caller.Role.TENANT_ADMIN;
import static health.praxis.platform.caller.Role.THERAPIST;

import health.praxis.platform.connection.ClientNetwork;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** What the gateway composes about a patient. Who may see which part is decided by the part's owner. */
@Path("/api/v1/patients/{id}")
public class ComposedPatientResource {

    private final PatientSummaries summaries;
    private final PatientAccessLogs accessLogs;
    private final JsonWebToken token;

    ComposedPatientResource(PatientSummaries summaries, PatientAccessLogs accessLogs, JsonWebToken token) {
        this.summaries = summaries;
        this.accessLogs = accessLogs;
        this.token = token;
    }

    @GET
    @Path("/summary")
    @RolesAllowed({THERAPIST, PHYSICIAN, COORDINATOR, TENANT_ADMIN, INTEGRATION, PATIENT, CAREGIVER})
    @Produces(MediaType.APPLICATION_JSON)
    public Uni<PatientSummary> summary(
            @PathParam("id") UUID id, @Context HttpServerRequest request, @Context HttpServerResponse response) {
        return summaries.of(id, onBehalf(request, response));
    }

    @GET
    @Path("/access-log")
    @RolesAllowed({TENANT_ADMIN, PATIENT})
    @Produces(MediaType.APPLICATION_JSON)
    public Uni<PatientAccessLog> accessLog(
            @PathParam("id") UUID id, @Context HttpServerRequest request, @Context HttpServerResponse response) {
        return accessLogs.of(id, onBehalf(request, response));
    }

    private PartReader.OnBehalf onBehalf(HttpServerRequest request, HttpServerResponse response) {
        String requestId = response.headers().get(CrossingHeaders.REQUEST_ID);
        return new PartReader.OnBehalf(
                token.getRawToken(), ClientNetwork.addressOf(request), requestId, purpose(request));
    }

    private static Map<String, String> purpose(HttpServerRequest request) {
        var said = new HashMap<String, String>();
        for (String header : CrossingHeaders.WHY_A_RECORD_IS_OPENED) {
            String value = request.getHeader(header);
            if (value != null) {
                said.put(header, value);
            }
        }
        return said;
    }
}
