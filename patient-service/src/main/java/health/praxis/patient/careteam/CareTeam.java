package health.praxis.patient.careteam;

import health.praxis.platform.problem.NotFound;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/**
 * Everybody who looks after one person, today, earlier and later. Version 1 is the team before anybody is on it, which
 * needs no row; each change raises the version by one.
 */
@Entity
@Table(name = "care_team")
public class CareTeam {

    static final long BEFORE_ANY_MEMBER = 1;

    @Id
    private UUID id;

    @TenantId
    @Column(name = "tenant_id")
    private String tenantId;

    private long version;

    @Column(name = "patient_id")
    private UUID patientId;

    @OneToMany(mappedBy = "team", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("id")
    private List<CareTeamMember> members = new ArrayList<>();

    @Column(name = "changed_at")
    private Instant changedAt;

    protected CareTeam() {}

    static CareTeam withoutMembers(UUID patientId) {
        var team = new CareTeam();
        team.id = UUID.nameUUIDFromBytes(("urn:praxis:care-team:" + patientId).getBytes(StandardCharsets.UTF_8));
        team.patientId = patientId;
        team.version = BEFORE_ANY_MEMBER;
        return team;
    }

    /**
     * Puts somebody on the team, known by practitioner or by account.
     *
     * @param today the clinic's date, as is the case for all changes
     */
    CareTeamEvent.Changed add(
            UUID memberId, UUID practitionerId, String account, Membership membership, LocalDate today, Instant now) {
        var member = new CareTeamMember(memberId, this, practitionerId, account, membership);
        CareTeamPolicy.check(members, member, membership);
        members.add(member);
        return changed(today, now);
    }

    CareTeamEvent.Changed change(UUID memberId, Membership membership, LocalDate today, Instant now) {
        var member = member(memberId);
        CareTeamPolicy.check(members.stream().filter(other -> other != member).toList(), member, membership);
        member.become(membership);
        return changed(today, now);
    }

    CareTeamEvent.Changed remove(UUID memberId, LocalDate today, Instant now) {
        members.remove(member(memberId));
        return changed(today, now);
    }

    /** True when that person leads the team on that day. */
    boolean isLedBy(String account, UUID practitionerId, LocalDate day) {
        return members.stream()
                .anyMatch(member -> member.membership().lead()
                        && member.membership().covers(day)
                        && member.is(account, practitionerId));
    }

    private CareTeamMember member(UUID memberId) {
        return members.stream()
                .filter(member -> member.id().equals(memberId))
                .findFirst()
                .orElseThrow(() -> new NotFound("care team member", memberId));
    }

    private CareTeamEvent.Changed changed(LocalDate today, Instant now) {
        version++;
        changedAt = now;
        var currentAndLater = members.stream()
                .filter(member -> !member.membership().isOverOn(today))
                .map(CareTeamMember::fact)
                .toList();
        return new CareTeamEvent.Changed(id, patientId, version, now, currentAndLater);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID patientId() {
        return patientId;
    }

    CareTeamResponse response() {
        return new CareTeamResponse(
                id,
                version,
                patientId,
                members.stream().map(CareTeamMember::response).toList(),
                changedAt);
    }
}
