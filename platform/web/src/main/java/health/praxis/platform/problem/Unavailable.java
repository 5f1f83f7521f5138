package health.praxis.platform.problem;

import java.time.Duration;
import java.util.Optional;

/** A dependency that this answer needs is not reachable; trying again later may help. */
public class Unavailable extends DomainProblem {

    private static final long serialVersionUID = 1L;
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    /** @param part the part of the system that is missing, in words a client developer knows */
    public Unavailable(String part) {
        super(CommonProblems.UNAVAILABLE, "The " + part + " is not reachable now. Nothing was changed; try again.");
    }

    @Override
    public Optional<Duration> retryAfter() {
        return Optional.of(RETRY_AFTER);
    }
}
