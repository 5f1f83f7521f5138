package health.praxis.outcomes.coverage;

import health.praxis.outcomes.patientcontext.PatientLockRepository;
import health.praxis.platform.event.ReceivedEvent;
import health.praxis.platform.inbox.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Nothing is due for a person who died. What is expected is worked out again after a rebuild, not within it. */
@ApplicationScoped
class Deaths implements EventHandler {

    private final CoverageService coverage;
    private final PatientLockRepository lock;

    Deaths(CoverageService coverage, PatientLockRepository lock) {
        this.coverage = coverage;
        this.lock = lock;
    }

    @Override
    public Set<String> types() {
        return Set.of("health.praxis.patient.deceased-recorded.v1");
    }

    @Override
    public void handle(ReceivedEvent event) {
        if (lock.holdUnlessErased(event.patientId())) {
            coverage.afterDeath(event.patientId());
        }
    }

    @Override
    public boolean isRebuilt() {
        return false;
    }
}
