package health.praxis.outcomes.coverage;

import health.praxis.outcomes.patientcontext.PatientLockRepository;
import health.praxis.platform.event.ReceivedEvent;
import health.praxis.platform.inbox.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Nothing is due for a person who died, and nothing is kept about one who was erased. */
@ApplicationScoped
class LifeFacts implements EventHandler {

    private static final String DECEASED = "health.praxis.patient.deceased-recorded.v1";
    private static final String ERASED = "health.praxis.patient.erased.v1";

    private final CoverageService coverage;
    private final PatientLockRepository lock;

    LifeFacts(CoverageService coverage, PatientLockRepository lock) {
        this.coverage = coverage;
        this.lock = lock;
    }

    @Override
    public Set<String> types() {
        return Set.of(DECEASED, ERASED);
    }

    @Override
    public void handle(ReceivedEvent event) {
        lock.hold(event.patientId());
        if (event.type().equals(DECEASED)) {
            coverage.afterDeath(event.patientId());
        } else {
            coverage.forget(event.patientId());
        }
    }
}
