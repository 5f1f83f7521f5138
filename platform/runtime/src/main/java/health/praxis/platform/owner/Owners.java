package health.praxis.platform.owner;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The services that this one asks, each with one breaker for all that it is asked. */
@ApplicationScoped
public class Owners {

    private final Duration deadline;
    private final Map<String, Owner> owners = new ConcurrentHashMap<>();

    Owners(@ConfigProperty(name = "praxis.owners.deadline") Duration deadline) {
        this.deadline = deadline;
    }

    /** @param service its name in words that a client developer knows, as in {@code patient service} */
    public Owner named(String service) {
        return owners.computeIfAbsent(service, name -> new Owner(name, deadline));
    }
}
