package health.praxis.outcomes.derivation;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** When to try again for people for whom it failed: after a second, and twice as long each time, up to ten minutes. */
final class Retries {

    static final Duration LONGEST = Duration.ofMinutes(10);

    private static final Duration SHORTEST = Duration.ofSeconds(1);

    private final Map<Person, Failure> failures = new ConcurrentHashMap<>();

    private record Person(String tenant, UUID patientId) {}

    private record Failure(Duration pause, Instant again) {

        static Failure of(Duration pause, Instant now) {
            return new Failure(pause, now.plus(pause));
        }
    }

    boolean mayTry(String tenant, UUID patientId, Instant now) {
        var failure = failures.get(new Person(tenant, patientId));
        return failure == null || !now.isBefore(failure.again());
    }

    void failed(String tenant, UUID patientId, Instant now) {
        // who was helped by another instance since
        failures.values().removeIf(failure -> failure.again().plus(LONGEST).isBefore(now));
        failures.compute(
                new Person(tenant, patientId),
                (_, earlier) -> Failure.of(earlier == null ? SHORTEST : longer(earlier.pause()), now));
    }

    void done(String tenant, UUID patientId) {
        failures.remove(new Person(tenant, patientId));
    }

    private static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST) > 0 ? LONGEST : twice;
    }
}
