package health.praxis.platform.heartbeat;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;

/** A service that no longer tells or hears what is published is to be started anew; it never recovers by itself. */
@Liveness
@Readiness
@ApplicationScoped
class HeartbeatHealth implements HealthCheck {

    private final HeartbeatSender sender;
    private final HeartbeatReader reader;

    HeartbeatHealth(HeartbeatSender sender, HeartbeatReader reader) {
        this.sender = sender;
        this.reader = reader;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("heartbeat")
                .status(sender.isAlive() && reader.isAlive())
                .build();
    }
}
