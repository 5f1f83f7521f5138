package health.praxis.patient.careteam;

import health.praxis.patient.registration.FirstCareTeam;
import health.praxis.platform.access.ClinicCalendar;
import health.praxis.platform.caller.Caller;
import health.praxis.platform.caller.CurrentCaller;
import health.praxis.platform.caller.Role;
import health.praxis.platform.outbox.Outbox;
import health.praxis.platform.persistence.Identities;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;

/** Puts whoever registers a person on that person's team, so that nobody loses sight of the one they just wrote down. */
@ApplicationScoped
class Registrar implements FirstCareTeam {

    private static final Set<String> PEOPLE = Set.of(Role.THERAPIST, Role.PHYSICIAN, Role.COORDINATOR);

    private final CareTeamRepository teams;
    private final Outbox outbox;
    private final Identities identities;
    private final CurrentCaller caller;
    private final ClinicCalendar calendar;
    private final Clock clock;

    Registrar(
            CareTeamRepository teams,
            Outbox outbox,
            Identities identities,
            CurrentCaller caller,
            ClinicCalendar calendar,
            Clock clock) {
        this.teams = teams;
        this.outbox = outbox;
        this.identities = identities;
        this.caller = caller;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** A program is on nobody's team. */
    @Override
    public void begin(UUID patientId) {
        if (!isAPerson(caller.get())) {
            return;
        }
        var today = calendar.today();
        var team = CareTeam.withoutMembers(patientId);
        var event = team.add(
                identities.next(),
                null,
                caller.get().subject(),
                new Membership(CareTeamRole.REGISTRAR, false, today, null),
                today,
                clock.instant());
        teams.keep(team);
        outbox.append(event);
    }

    private static boolean isAPerson(Caller who) {
        return !who.hasRole(Role.INTEGRATION) && who.roles().stream().anyMatch(PEOPLE::contains);
    }
}
