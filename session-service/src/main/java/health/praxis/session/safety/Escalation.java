package health.praxis.session.safety;

import health.praxis.platform.caller.Caller;
import health.praxis.platform.caller.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Escalates one flag in the name of this service, as the flag's tenant. */
@ApplicationScoped
class Escalation {

    private final RedFlagService redFlags;
    private final CurrentCaller caller;
    private final String service;

    Escalation(RedFlagService redFlags, CurrentCaller caller, @ConfigProperty(name = "praxis.service") String service) {
        this.redFlags = redFlags;
        this.caller = caller;
        this.service = service;
    }

    @ActivateRequestContext
    void escalate(String tenant, UUID redFlag) {
        caller.become(Caller.ofService(service, tenant));
        redFlags.escalate(redFlag);
    }
}
