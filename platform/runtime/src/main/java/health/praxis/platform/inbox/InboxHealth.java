package health.praxis.platform.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;

/** A service that no longer reads the others' facts is to be started anew; it never recovers by itself. */
@Liveness
@Readiness
@ApplicationScoped
class InboxHealth implements HealthCheck {

    private final InboxConsumer consumer;

    InboxHealth(InboxConsumer consumer) {
        this.consumer = consumer;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("inbox").status(consumer.isAlive()).build();
    }
}
