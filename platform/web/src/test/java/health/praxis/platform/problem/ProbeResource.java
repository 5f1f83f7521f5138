package health.praxis.platform.problem;

import health.praxis.platform.caller.CurrentCaller;
import health.praxis.platform.caller.Role;
import health.praxis.platform.http.Paged;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** One of everything that can go wrong in a resource. */
@Path("/api/v1/probes")
@RolesAllowed(Role.THERAPIST)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ProbeResource {

    private final CurrentCaller caller;

    ProbeResource(CurrentCaller caller) {
        this.caller = caller;
    }

    @POST
    public Probe post(@NotNull @Valid Probe request) {
        return request;
    }

    @GET
    @Path("/{id}")
    public Probe get(@PathParam("id") UUID id, @QueryParam("limit") @DefaultValue("1") @Positive int limit) {
        return new Probe(caller.get().tenant(), limit, null, Colour.DARK_RED, List.of());
    }

    @DELETE
    @Path("/{id}")
    public void delete(@PathParam("id") UUID id) {}

    @GET
    @Path("/{id}/parts")
    @Paged
    public List<Part> parts(@PathParam("id") UUID id) {
        return List.of(new Part("a"));
    }

    @GET
    @Path("/everybody")
    public String forEverybody() {
        return "{}";
    }

    /** One of two that take the same path and differ by what they read. */
    @POST
    @Path("/files")
    public Probe file(@NotNull @Valid Probe request) {
        return request;
    }

    @POST
    @Path("/files")
    @Consumes("application/x-lines")
    public Probe lines(InputStream lines) {
        return new Probe("lines", 1, null, null, List.of());
    }

    @GET
    @Path("/refusals/{kind}")
    public Probe refuse(@PathParam("kind") String kind) {
        throw switch (kind) {
            case "missing" -> new NotFound("probe", UUID.fromString("0190c1f2-0000-7000-8000-000000000001"));
            case "rule" ->
                new RuleRefused(
                        "Two rules refuse.",
                        List.of(
                                Violation.ofRule("first-rule", "The first rule."),
                                Violation.at("/count", "second-rule", "The second rule.")));
            case "state" -> new IllegalTransition("probe", "draft", "closed");
            case "down" -> new Unavailable("probe store");
            default -> new IllegalStateException("secret detail of " + ProbeResource.class);
        };
    }

    @GET
    @Path("/physicians")
    @RolesAllowed(Role.PHYSICIAN)
    public String forPhysicians() {
        return "{}";
    }

    /** What else the same paths answer, in a class of its own. */
    @Path("/api/v1/probes/{id}/parts")
    @RolesAllowed(Role.THERAPIST)
    public static class PartsResource {

        @POST
        @Produces(MediaType.APPLICATION_JSON)
        public Part add(@PathParam("id") UUID id, @NotNull @Valid Part part) {
            return part;
        }
    }

    record Probe(
            @NotBlank String name,
            @Positive int count,
            LocalDate day,
            Colour colour,
            List<@Valid Part> parts,
            Instant at,
            BigDecimal amount,
            Boolean safe,
            UUID other) {

        Probe(String name, int count, LocalDate day, Colour colour, List<Part> parts) {
            this(name, count, day, colour, parts, null, null, null, null);
        }
    }

    record Part(@NotBlank String name) {

        Part {
            if ("impossible".equals(name)) {
                throw new IllegalArgumentException("secret");
            }
        }
    }

    enum Colour {
        DARK_RED,
        BLUE
    }
}
