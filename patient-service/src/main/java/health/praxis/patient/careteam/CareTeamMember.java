package health.praxis.patient.careteam;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** A place on a care team: a practitioner, or an account of somebody who has no practitioner's record. */
@Entity
@Table(name = "care_team_member")
public class CareTeamMember {

    @Id
    private UUID id;

    @TenantId
    @Column(name = "tenant_id")
    private String tenantId;

    /** Read by the mapping alone. */
    @SuppressWarnings("UnusedVariable")
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "care_team_id")
    private CareTeam team;

    @Column(name = "patient_id")
    private UUID patientId;

    @Column(name = "practitioner_id")
    private UUID practitionerId;

    private String account;

    @Enumerated(EnumType.STRING)
    private CareTeamRole role;

    private boolean lead;

    @Column(name = "valid_from")
    private LocalDate from;

    @Column(name = "valid_until")
    private LocalDate until;

    protected CareTeamMember() {}

    CareTeamMember(UUID id, CareTeam team, UUID practitionerId, String account, Membership membership) {
        this.id = id;
        this.team = team;
        this.patientId = team.patientId();
        this.practitionerId = practitionerId;
        this.account = account;
        become(membership);
    }

    void become(Membership membership) {
        role = membership.role();
        lead = membership.lead();
        from = membership.from();
        until = membership.until();
    }

    UUID id() {
        return id;
    }

    Membership membership() {
        return new Membership(role, lead, from, until);
    }

    boolean isSamePersonAs(CareTeamMember other) {
        return Objects.equals(practitionerId, other.practitionerId) && Objects.equals(account, other.account);
    }

    boolean is(String someAccount, UUID somePractitioner) {
        return someAccount.equals(account) || (practitionerId != null && practitionerId.equals(somePractitioner));
    }

    CareTeamEvent.MemberFact fact() {
        return new CareTeamEvent.MemberFact(practitionerId, account, role, lead, from, until);
    }

    CareTeamResponse.Member response() {
        return new CareTeamResponse.Member(id, practitionerId, account, role, lead, from, until);
    }
}
