package health.praxis.platform.owner;

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

/** A service that owns facts which others need, as it is asked: within a deadline, and no more while it only fails. */
public final class Owner {

    static final int QUESTIONS_BEFORE_THE_BREAKER_OPENS = 20;
    private static final double FAILING = 0.5;
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final String name;
    private final Guard guard;

    Owner(String name, Duration deadline) {
        this.name = name;
        this.guard = Guard.create()
                .withDescription(name)
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
            return guard.get(question, kind);
        } catch (ProcessingException | WebApplicationException | FaultToleranceException noAnswer) {
            throw unavailable();
        }
    }

    /** That this owner cannot tell what an answer needs. */
    public Unavailable unavailable() {
        return new Unavailable(name);
    }
}
