package health.praxis.platform.owner;

import health.praxis.platform.caller.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The services that this one asks, each with one breaker for all that it is asked by one kind of caller. */
@ApplicationScoped
public class Owners {

    private final Duration deadline;
    private final CurrentCaller caller;
    private final Map<String, Owner> owners = new ConcurrentHashMap<>();

    Owners(@ConfigProperty(name = "praxis.owners.deadline") Duration deadline, CurrentCaller caller) {
        this.deadline = deadline;
        this.caller = caller;
    }

    /** @param service its name in words that a client developer knows, as in {@code patient service} */
    public Owner named(String service) {
        return owners.computeIfAbsent(service, name -> new Owner(name, deadline, caller));
    }
}
