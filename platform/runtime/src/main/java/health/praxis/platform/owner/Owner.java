package health.praxis.platform.owner;

import health.praxis.platform.caller.Caller;
import health.praxis.platform.caller.CurrentCaller;
import health.praxis.platform.problem.NotFound;
import health.praxis.platform.problem.Unavailable;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.smallrye.faulttolerance.api.Guard;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;

/**
 * A service that owns facts which others need, as it is asked: within a deadline, and no more while it only fails. What it
 * fails callers who are linked to one patient is not held against it when others ask: it answers caregivers 503 while it has
 * no fresh consents, and staff as ever.
 */
public final class Owner {

    static final int QUESTIONS_BEFORE_THE_BREAKER_OPENS = 20;
    private static final double FAILING = 0.5;
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final String name;
    private final CurrentCaller caller;
    private final Guard forLinked;
    private final Guard forOthers;

    Owner(String name, Duration deadline, CurrentCaller caller) {
        this.name = name;
        this.caller = caller;
        this.forLinked = guard(name + " for those linked to one patient", deadline);
        this.forOthers = guard(name, deadline);
    }

    private static Guard guard(String description, Duration deadline) {
        return Guard.create()
                .withDescription(description)
                .withTimeout()
                .duration(deadline.toMillis(), ChronoUnit.MILLIS)
                .done()
                .withCircuitBreaker()
                .requestVolumeThreshold(QUESTIONS_BEFORE_THE_BREAKER_OPENS)
                .failureRatio(FAILING)
                .delay(PAUSE.toMillis(), ChronoUnit.MILLIS)
                .skipOn(Set.of(NotFound.class, ForbiddenException.class, UnauthorizedException.class, NotTaken.class))
                .done()
                .build();
    }

    /**
     * What the owner says. Never inside a transaction, which would hold a connection while another service thinks.
     *
     * @param kind what it answers with
     * @param question the call of its client
     * @throws NotFound when it has no such thing that the caller may see
     * @throws ForbiddenException when the caller may not ask it that
     * @throws UnauthorizedException when it does not take the caller's token
     * @throws Unavailable when it cannot be asked: unreachable, too late, failing, or failing so often that it is left in peace
     */
    public <T> T ask(Class<T> kind, Supplier<T> question) {
        try {
            boolean linked = caller.find().filter(Caller::isLinkedToOnePatient).isPresent();
            return (linked ? forLinked : forOthers).get(question, kind);
        } catch (ProcessingException | WebApplicationException | FaultToleranceException noAnswer) {
            throw unavailable();
        }
    }

    /** That this owner cannot tell what an answer needs. */
    public Unavailable unavailable() {
        return new Unavailable(name);
    }
}
