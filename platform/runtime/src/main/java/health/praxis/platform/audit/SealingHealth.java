package health.praxis.platform.audit;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Whether entries get their seals. For whoever watches: a start anew would not help, and those who are treated are not to
 * wait for it.
 */
@Wellness
@ApplicationScoped
class SealingHealth implements HealthCheck {

    private static final String NAME = "audit-seals";
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    private final AuditStore store;
    private final Clock clock;

    SealingHealth(AuditStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public HealthCheckResponse call() {
        try {
            var now = clock.instant();
            var age = Duration.between(store.oldestUnsealed().orElse(now), now);
            return HealthCheckResponse.named(NAME)
                    .withData("oldestUnsealedSeconds", age.toSeconds())
                    .status(age.compareTo(LONGEST_WAIT) <= 0)
                    .build();
        } catch (SQLException e) {
            return HealthCheckResponse.named(NAME)
                    .withData("database", String.valueOf(e.getSQLState()))
                    .down()
                    .build();
        }
    }
}
