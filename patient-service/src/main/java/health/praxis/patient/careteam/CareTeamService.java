package health.praxis.patient.careteam;

import health.praxis.patient.clinic.ClinicService;
import health.praxis.patient.clinic.PractitionerResponse;
import health.praxis.patient.registration.RegistrationService;
import health.praxis.platform.access.ClinicCalendar;
import health.praxis.platform.caller.CurrentCaller;
import health.praxis.platform.caller.Role;
import health.praxis.platform.outbox.Outbox;
import health.praxis.platform.persistence.Identities;
import health.praxis.platform.problem.RuleRefused;
import health.praxis.platform.problem.Violation;
import health.praxis.platform.request.ExpectedVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Deciding who looks after whom; every change holds the patient's row and commits with its event and its version. */
@ApplicationScoped
class CareTeamService {

    private static final String STEP = "given another care team";

    private final CareTeamRepository teams;
    private final RegistrationService registration;
    private final ClinicService clinic;
    private final ClinicCalendar calendar;
    private final CurrentCaller caller;
    private final Outbox outbox;
    private final Identities identities;
    private final Clock clock;

    CareTeamService(
            CareTeamRepository teams,
            RegistrationService registration,
            ClinicService clinic,
            ClinicCalendar calendar,
            CurrentCaller caller,
            Outbox outbox,
            Identities identities,
            Clock clock) {
        this.teams = teams;
        this.registration = registration;
        this.clinic = clinic;
        this.calendar = calendar;
        this.caller = caller;
        this.outbox = outbox;
        this.identities = identities;
        this.clock = clock;
    }

    @Transactional
    CareTeamResponse add(UUID patientId, CareTeamMemberRequest request) {
        registration.patientForChange(patientId).requireActive(STEP);
        var team = inCharge(patientId);
        checkPerson(request);
        var membership = new Membership(
                request.role(),
                request.lead(),
                Optional.ofNullable(request.from()).orElseGet(calendar::today),
                request.until());
        return kept(
                team,
                team.add(
                        identities.next(),
                        request.practitionerId(),
                        request.account(),
                        membership,
                        calendar.today(),
                        clock.instant()));
    }

    @Transactional
    CareTeamResponse change(UUID patientId, UUID memberId, ExpectedVersion expected, MembershipRequest request) {
        registration.patientForChange(patientId).requireActive(STEP);
        var team = inCharge(patientId);
        expected.check(team.version());
        return kept(team, team.change(memberId, request.membership(), calendar.today(), clock.instant()));
    }

    /** Takes somebody off the team; in an archived record too, which the team goes on reading. */
    @Transactional
    CareTeamResponse remove(UUID patientId, UUID memberId, ExpectedVersion expected) {
        registration.patientForChange(patientId);
        var team = inCharge(patientId);
        expected.check(team.version());
        return kept(team, team.remove(memberId, calendar.today(), clock.instant()));
    }

    @Transactional
    CareTeamResponse get(UUID patientId) {
        registration.patient(patientId);
        return teams.ofPatient(patientId).response();
    }

    List<CareTeamVersionResponse> history(UUID patientId) {
        registration.patient(patientId);
        return teams.history(patientId).stream().map(CareTeamVersion::response).toList();
    }

    /** @throws NotInCharge when neither the team nor the tenant is the caller's to decide about */
    private CareTeam inCharge(UUID patientId) {
        var team = teams.ofPatient(patientId);
        var who = caller.get();
        boolean decidesForTheTenant = who.hasRole(Role.COORDINATOR) || who.hasRole(Role.PHYSICIAN);
        if (!decidesForTheTenant
                && !team.isLedBy(
                        who.subject(), clinic.practitionerOf(who.subject()).orElse(null), calendar.today())) {
            throw new NotInCharge();
        }
        return team;
    }

    private void checkPerson(CareTeamMemberRequest request) {
        if ((request.practitionerId() == null) == (request.account() == null)) {
            throw new RuleRefused(Violation.ofRule(
                    "practitioner-or-account", "Name a practitioner, or the account of somebody who is none."));
        }
        if (request.practitionerId() == null) {
            return;
        }
        var practitioner = clinic.knownPractitioner(request.practitionerId());
        if (practitioner.isEmpty()) {
            throw new RuleRefused(
                    Violation.at("/practitionerId", "practitioner-not-known", "The tenant has no such practitioner."));
        }
        if (!practitioner.map(PractitionerResponse::active).orElse(false)) {
            throw new RuleRefused(Violation.at(
                    "/practitionerId", "practitioner-inactive", "This practitioner takes no work any more."));
        }
    }

    private CareTeamResponse kept(CareTeam team, CareTeamEvent.Changed event) {
        teams.keep(team);
        outbox.append(event);
        return team.response();
    }
}
