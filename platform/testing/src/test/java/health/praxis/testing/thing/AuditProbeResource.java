package health.praxis.testing.thing;

import health.praxis.platform.access.RecordAccess;
import health.praxis.platform.caller.Role;
import health.praxis.platform.problem.RuleRefused;
import health.praxis.platform.problem.Violation;
import health.praxis.platform.request.Pages;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.RestClientBuilder;

/** Operations of every kind, for the audit to watch. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
public class AuditProbeResource {

    private final RecordAccess access;
    private final ProbeGate gate;
    private final Pages pages;

    AuditProbeResource(RecordAccess access, ProbeGate gate, Pages pages) {
        this.access = access;
        this.gate = gate;
        this.pages = pages;
    }

    @GET
    @Path("/patients/{id}/probes/{probe}")
    @RolesAllowed({Role.COORDINATOR, Role.THERAPIST, Role.PATIENT, Role.CAREGIVER})
    public Response getProbe(UUID id, UUID probe) {
        access.require(id);
        return Response.ok(new Probe("seen")).build();
    }

    @GET
    @Path("/patients/{id}/probes/{probe}/elsewhere")
    @RolesAllowed(Role.COORDINATOR)
    public Response getProbeElsewhere(
            UUID id, UUID probe, @Context UriInfo here, @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization) {
        var elsewhere =
                RestClientBuilder.newBuilder().baseUri(here.getBaseUri()).build(ElsewhereProbes.class);
        return Response.ok(elsewhere.getProbe(id, probe, authorization)).build();
    }

    @GET
    @Path("/probes")
    @RolesAllowed(Role.COORDINATOR)
    public Response listProbes(@jakarta.ws.rs.QueryParam("patient") List<UUID> patients) {
        patients.forEach(access::includes);
        return Response.ok(new Probe("listed")).build();
    }

    @GET
    @Path("/probes/shown")
    @RolesAllowed(Role.COORDINATOR)
    public Response listShownProbes(@jakarta.ws.rs.QueryParam("patient") List<UUID> patients) {
        access.onlyThese();
        return pages.of(patients.stream().map(ShownProbe::new).toList(), probe -> List.of());
    }

    @GET
    @Path("/probes/undecided")
    @RolesAllowed(Role.COORDINATOR)
    public Response listUndecidedProbes(@jakarta.ws.rs.QueryParam("patient") List<UUID> patients) {
        return pages.of(patients.stream().map(ShownProbe::new).toList(), probe -> List.of());
    }

    @POST
    @Path("/probes")
    @RolesAllowed(Role.COORDINATOR)
    public Response createProbe(Probe probe) {
        if (probe.word().equals("forbidden")) {
            throw new RuleRefused(Violation.at("/word", "forbidden-word", "Not this one."));
        }
        return Response.created(URI.create("/api/v1/probes/" + gate.next())).build();
    }

    /** Reads a file as it comes. */
    @POST
    @Path("/probes/files")
    @Consumes(MediaType.TEXT_PLAIN)
    @RolesAllowed(Role.COORDINATOR)
    public Response readProbes(InputStream file) throws IOException, InterruptedException {
        file.read();
        gate.pass();
        file.readAllBytes();
        return Response.ok(new Probe("read")).build();
    }

    @POST
    @Path("/probes/{id}/change")
    @RolesAllowed(Role.COORDINATOR)
    public Response changeProbe(UUID id) throws InterruptedException {
        gate.pass();
        access.require(id);
        return Response.ok(new Probe("changed")).build();
    }

    @DELETE
    @Path("/probes/{id}")
    @RolesAllowed(Role.COORDINATOR)
    public Response deleteProbe(UUID id) {
        throw new IllegalStateException("fails on purpose");
    }

    /** An item of a list. */
    record ShownProbe(UUID patientId) {}

    /** What a client sends and gets. */
    public record Probe(String word) {}
}
