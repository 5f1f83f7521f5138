package health.praxis.platform.audit;

import static health.praxis.platform.caller.Role.PATIENT;
import static health.praxis.platform.caller.Role.TENANT_ADMIN;

import health.praxis.platform.access.RecordAccess;
import health.praxis.platform.caller.CurrentCaller;
import health.praxis.platform.http.Paged;
import health.praxis.platform.problem.MalformedRequest;
import health.praxis.platform.problem.NotFound;
import health.praxis.platform.problem.Violation;
import health.praxis.platform.request.Pages;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** What the audit of one service holds, which the path names: for the tenant's administrators all of it, for a person who opened the own record. */
@Path("/api/v1/audit/{service}/entries")
@Produces(MediaType.APPLICATION_JSON)
public class AuditEntryResource {

    private static final String BROKEN_GLASS = "break-glass";

    private final AuditReadModel audit;
    private final RecordAccess access;
    private final CurrentCaller caller;
    private final Pages pages;
    private final String service;

    AuditEntryResource(
            AuditReadModel audit,
            RecordAccess access,
            CurrentCaller caller,
            Pages pages,
            @ConfigProperty(name = "praxis.service") String service) {
        this.audit = audit;
        this.access = access;
        this.caller = caller;
        this.pages = pages;
        this.service = service;
    }

    @GET
    @RolesAllowed({TENANT_ADMIN, PATIENT})
    @Operation(
            summary = "List who opened or changed which record, newest first; a person sees the own record's entries")
    @Paged
    @APIResponseSchema(AuditEntryResponse.class)
    public Response listAuditEntries(
            @PathParam("service") String named,
            @QueryParam("patientId") UUID patientId,
            @Parameter(description = "Subject of the token that was used") @QueryParam("account") String account,
            @Parameter(description = "break-glass, for what was opened in an emergency") @QueryParam("basis")
                    String basis) {
        if (!named.equals(service)) {
            throw new NotFound("There is no such path.");
        }
        if (basis != null && !basis.equals(BROKEN_GLASS)) {
            throw new MalformedRequest(
                    Violation.ofParameter("basis", "unknown-basis", "The only basis to look for is break-glass."));
        }
        boolean administrator = caller.get().hasRole(TENANT_ADMIN);
        if (!administrator) {
            requireOwn(patientId);
        }
        long before = pages.position().map(key -> Long.valueOf(key.getFirst())).orElse(Long.MAX_VALUE);
        var entries = audit.page(before, patientId, account, basis != null, pages.rows()).stream()
                .map(entry -> administrator
                        ? AuditEntryResponse.forAdministrator(entry, service)
                        : AuditEntryResponse.forPatient(entry, service, patientId))
                .toList();
        return pages.of(entries, entry -> List.of(Long.toString(entry.id())));
    }

    private void requireOwn(UUID patientId) {
        boolean own = patientId != null
                && caller.get().patientId().filter(patientId::equals).isPresent();
        if (!own) {
            throw new NotFound("There is no audit that you may see but the own record's: send your patientId.");
        }
        access.require(patientId);
    }
}
