package health.praxis.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;

/** A service that can no longer write or seal its audit is to be started anew; it never recovers by itself. */
@Liveness
@Readiness
@ApplicationScoped
class AuditHealth implements HealthCheck {

    private final AuditWriter writer;
    private final AuditSealer sealer;

    AuditHealth(AuditWriter writer, AuditSealer sealer) {
        this.writer = writer;
        this.sealer = sealer;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("audit")
                .status(writer.isAlive() && sealer.isAlive())
                .build();
    }
}
