package health.praxis.platform.heartbeat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class HeartbeatSenderTest {

    private static final int TRIES = 2;

    @Test
    void triesAgainWhileTheNameOfTheBrokerHasNoAddress() throws InterruptedException {
        var tries = new CountDownLatch(TRIES);
        var sender = new HeartbeatSender(
                new ObjectMapper(),
                "patient",
                () -> {
                    tries.countDown();
                    throw new KafkaException("Failed to construct kafka producer");
                },
                System::nanoTime);
        sender.start(new StartupEvent());
        try {
            assertThat(tries.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(sender.isAlive()).isTrue();
        } finally {
            sender.stop(new ShutdownEvent());
        }
        assertThat(sender.isAlive()).isFalse();
    }

    /** A word said again is older than it seems to readers whose clocks are behind its own. */
    @Test
    void saysNothingAgainThatNobodyRenews() throws InterruptedException {
        var broker = new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());
        var sender = new HeartbeatSender(
                new ObjectMapper().registerModule(new JavaTimeModule()), "patient", () -> broker, System::nanoTime);
        sender.start(new StartupEvent());
        try {
            sender.published(List.of(0), 1, Instant.parse("2026-03-01T12:00:00Z"));
            await().until(() -> !broker.history().isEmpty());
            await().during(Duration.ofSeconds(2)).until(() -> broker.history().size() == 1);
            sender.published(List.of(0), 1, Instant.parse("2026-03-01T12:00:02Z"));
            await().until(() -> broker.history().size() == 2);
        } finally {
            sender.stop(new ShutdownEvent());
        }
    }
}
