package health.praxis.outcomes.coverage;

import health.praxis.platform.caller.Caller;
import health.praxis.platform.caller.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells the due measures of one tenant in the name of this service. */
@ApplicationScoped
class DueAnnouncement {

    private final CoverageService coverage;
    private final CurrentCaller caller;
    private final String service;

    DueAnnouncement(
            CoverageService coverage, CurrentCaller caller, @ConfigProperty(name = "praxis.service") String service) {
        this.coverage = coverage;
        this.caller = caller;
        this.service = service;
    }

    @ActivateRequestContext
    void announce(String tenant) {
        caller.become(Caller.ofService(service, tenant));
        int told;
        do {
            told = coverage.tellDue();
        } while (told == CoverageService.AT_ONCE);
    }
}
