package health.praxis.patient.careteam;

import static health.praxis.platform.caller.Role.CAREGIVER;
import static health.praxis.platform.caller.Role.COORDINATOR;
import static health.praxis.platform.caller.Role.INTEGRATION;
import static health.praxis.platform.caller.Role.PATIENT;
import static health.praxis.platform.caller.Role.PHYSICIAN;
import static health.praxis.platform.caller.Role.TENANT_ADMIN;
import static health.praxis.platform.caller.Role.THERAPIST;

import health.praxis.platform.request.Answers;
import health.praxis.platform.request.ExpectedVersion;
import health.praxis.platform.request.Idempotency;
import health.praxis.platform.request.Pages;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Who looks after one person. */
@Path("/api/v1/patients/{patientId}/care-team")
@Produces(MediaType.APPLICATION_JSON)
public class CareTeamResource {

    private final CareTeamService teams;
    private final Idempotency idempotency;

    CareTeamResource(CareTeamService teams, Idempotency idempotency) {
        this.teams = teams;
        this.idempotency = idempotency;
    }

    @GET
    @RolesAllowed({THERAPIST, PHYSICIAN, COORDINATOR, TENANT_ADMIN, INTEGRATION, PATIENT, CAREGIVER})
    @Operation(summary = "Read a person's care team, members of earlier and later days included")
    @APIResponseSchema(CareTeamResponse.class)
    public Response getCareTeam(UUID patientId, @Context Request request) {
        return Answers.of(teams.get(patientId), request);
    }

    @GET
    @Path("/history")
    @RolesAllowed({THERAPIST, PHYSICIAN, COORDINATOR, TENANT_ADMIN})
    @Operation(summary = "List all versions of a care team")
    public Pages.Page<CareTeamVersionResponse> getCareTeamHistory(UUID patientId) {
        return new Pages.Page<>(teams.history(patientId));
    }

    @POST
    @Path("/members")
    @RolesAllowed({THERAPIST, PHYSICIAN, COORDINATOR})
    @Operation(summary = "Put somebody on a care team; a therapist only as its lead")
    @APIResponseSchema(CareTeamResponse.class)
    public Response addCareTeamMember(
            UUID patientId, @HeaderParam(Idempotency.KEY) String key, @NotNull @Valid CareTeamMemberRequest request) {
        return idempotency.change(key, request, () -> teams.add(patientId, request), team -> teams.get(patientId));
    }

    @PUT
    @Path("/members/{memberId}")
    @RolesAllowed({THERAPIST, PHYSICIAN, COORDINATOR})
    @Operation(summary = "Change a member's role, lead and period; If-Match is the team's ETag")
    @APIResponseSchema(CareTeamResponse.class)
    public Response changeCareTeamMember(
            UUID patientId,
            UUID memberId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid MembershipRequest request) {
        return Answers.of(teams.change(patientId, memberId, ExpectedVersion.parse(ifMatch), request));
    }

    @DELETE
    @Path("/members/{memberId}")
    @RolesAllowed({THERAPIST, PHYSICIAN, COORDINATOR})
    @Operation(summary = "Take somebody off a care team; If-Match is the team's ETag")
    @APIResponseSchema(CareTeamResponse.class)
    public Response removeCareTeamMember(
            UUID patientId, UUID memberId, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return Answers.of(teams.remove(patientId, memberId, ExpectedVersion.parse(ifMatch)));
    }
}
