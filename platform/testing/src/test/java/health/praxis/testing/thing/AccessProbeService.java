package health.praxis.testing.thing;

import health.praxis.platform.access.AccessTrail;
import health.praxis.platform.access.ClinicCalendar;
import health.praxis.platform.access.RecordAccess;
import health.praxis.platform.caller.Caller;
import health.praxis.platform.caller.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Asks, as somebody, whether a record may be opened; on a day the test chooses. */
@ApplicationScoped
class AccessProbeService implements ClinicCalendar {

    private volatile LocalDate day = LocalDate.parse("2026-03-01");

    private final RecordAccess access;
    private final AccessTrail trail;
    private final CurrentCaller caller;

    AccessProbeService(RecordAccess access, AccessTrail trail, CurrentCaller caller) {
        this.access = access;
        this.trail = trail;
        this.caller = caller;
    }

    @Override
    public LocalDate today() {
        return day;
    }

    void on(String day) {
        this.day = LocalDate.parse(day);
    }

    @ActivateRequestContext
    Look look(Caller who, UUID patientId) {
        caller.become(who);
        boolean open = access.includes(patientId);
        return new Look(open, trail.looks(), trail.isStale());
    }

    @ActivateRequestContext
    Optional<Set<UUID>> onlyThese(Caller who) {
        caller.become(who);
        return access.onlyThese();
    }

    record Look(boolean open, java.util.List<AccessTrail.Look> trail, boolean stale) {}
}
