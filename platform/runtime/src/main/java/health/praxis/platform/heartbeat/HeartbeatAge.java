package health.praxis.platform.heartbeat;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Whether heartbeats leave and are heard. For whoever watches: without them caregivers are answered 503, here or elsewhere,
 * and a start anew would not bring back a broker or another service.
 */
@Wellness
@ApplicationScoped
class HeartbeatAge implements HealthCheck {

    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final HeartbeatSender sender;
    private final HeartbeatReader reader;

    HeartbeatAge(HeartbeatSender sender, HeartbeatReader reader) {
        this.sender = sender;
        this.reader = reader;
    }

    @Override
    public HealthCheckResponse call() {
        var taken = sender.lastTaken();
        var heard = reader.longestSilence();
        var answer = HealthCheckResponse.named("heartbeat-age").withData("takenSecondsAgo", taken.toSeconds());
        heard.ifPresent(silence -> answer.withData("heardSecondsAgo", silence.toSeconds()));
        return answer.status(isShort(taken) && heard.map(HeartbeatAge::isShort).orElse(true))
                .build();
    }

    private static boolean isShort(Duration silence) {
        return silence.compareTo(LONGEST) <= 0;
    }
}
