package health.praxis.platform.heartbeat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.Test;

class HeartbeatSenderTest {

    private static final int TRIES = 2;

    @Test
    void triesAgainWhileTheNameOfTheBrokerHasNoAddress() throws InterruptedException {
        var tries = new CountDownLatch(TRIES);
        var sender = new HeartbeatSender(new ObjectMapper(), "patient", () -> {
            tries.countDown();
            throw new KafkaException("Failed to construct kafka producer");
        });
        sender.start(new StartupEvent());
        try {
            assertThat(tries.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(sender.isAlive()).isTrue();
        } finally {
            sender.stop(new ShutdownEvent());
        }
        assertThat(sender.isAlive()).isFalse();
    }
}
