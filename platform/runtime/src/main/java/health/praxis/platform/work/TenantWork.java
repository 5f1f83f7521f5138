package health.praxis.platform.work;

import health.praxis.platform.caller.Caller;
import health.praxis.platform.caller.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Does work in the name of this service, as one tenant, outside of any request. */
@ApplicationScoped
public class TenantWork {

    private static final Logger LOG = Logger.getLogger(TenantWork.class);

    private final CurrentCaller caller;
    private final String service;

    TenantWork(CurrentCaller caller, @ConfigProperty(name = "praxis.service") String service) {
        this.caller = caller;
        this.service = service;
    }

    /**
     * Does it, and leaves it to the next look when it fails, so that the work for others goes on.
     *
     * @param what for the log: a word for the work and ids, never personal data
     */
    @ActivateRequestContext
    public void attempt(String tenant, String what, Runnable work) {
        caller.become(Caller.ofService(service, tenant));
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.warnf(
                    "not done, trying again later: %s cause=%s",
                    what, e.getClass().getSimpleName());
        }
    }
}
