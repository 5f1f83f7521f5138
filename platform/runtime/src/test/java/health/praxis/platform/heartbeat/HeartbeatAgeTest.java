package health.praxis.platform.heartbeat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HeartbeatAgeTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final ObjectMapper json = new ObjectMapper().registerModule(new JavaTimeModule());
    private final AtomicLong nanos = new AtomicLong();
    private final MockProducer<String, byte[]> broker =
            new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());
    private final HeartbeatSender sender = new HeartbeatSender(json, "session", () -> broker, nanos::get);
    private final HeartbeatReader reader =
            readerOf(Optional.of(List.of("praxis.clinic", "praxis.patient", "praxis.audit")));
    private final HeartbeatAge age = new HeartbeatAge(sender, reader);

    @BeforeEach
    void start() {
        sender.start(new StartupEvent());
    }

    @AfterEach
    void stop() throws InterruptedException {
        sender.stop(new ShutdownEvent());
    }

    private HeartbeatReader readerOf(Optional<List<String>> topics) {
        return new HeartbeatReader(json, Clock.systemUTC(), "session", topics, Map.of(), nanos::get);
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    private void hear(String service) {
        var text = "{\"service\":\"%s\",\"shards\":[0],\"shardsInAll\":1,\"publishedUpTo\":\"%s\"}"
                .formatted(service, Instant.now());
        reader.hear(text.getBytes(UTF_8));
    }

    private void send() {
        pass(Duration.ofNanos(1));
        sender.published(List.of(0), 1, Instant.now());
        await().until(() -> sender.lastTaken().isZero());
    }

    private Optional<Object> seconds(String which) {
        return age.call().getData().map(data -> data.get(which));
    }

    private Status status() {
        return Optional.of(age.call()).map(HealthCheckResponse::getStatus).orElseThrow();
    }

    @Test
    void isWellForAMinuteAfterTheLastHeartbeatThatWasTaken() {
        send();
        pass(MINUTE);
        hear("patient");
        assertThat(status()).isEqualTo(Status.UP);
        assertThat(seconds("takenSecondsAgo")).contains(60L);
        pass(Duration.ofSeconds(1));
        assertThat(status()).isEqualTo(Status.DOWN);
        send();
        await().until(() -> status() == Status.UP);
    }

    @Test
    void whatTheBrokerRefusesWasNotTaken() {
        pass(MINUTE.plusSeconds(1));
        hear("patient");
        broker.sendException = new TimeoutException("away");
        sender.published(List.of(0), 1, Instant.now());
        await().during(Duration.ofSeconds(1)).until(() -> status() == Status.DOWN);
    }

    @Test
    void isWellForAMinuteAfterTheLastHeartbeatOfTheServiceThatIsSilentLongest() {
        hear("patient");
        send();
        // together with what sending takes
        pass(MINUTE.minusNanos(1));
        hear("therapy-plan");
        assertThat(status()).isEqualTo(Status.UP);
        assertThat(seconds("heardSecondsAgo")).contains(60L);
        send();
        assertThat(status()).isEqualTo(Status.DOWN);
        hear("patient");
        assertThat(status()).isEqualTo(Status.UP);
    }

    @Test
    void isNotWellWhenNothingIsHeardAtAll() {
        pass(MINUTE.plusSeconds(1));
        send();
        assertThat(status()).isEqualTo(Status.DOWN);
    }

    /** All services hear the topic, each its own words too. */
    @Test
    void whatItSaysItselfIsNotHeard() {
        pass(MINUTE);
        hear("session");
        send();
        assertThat(seconds("heardSecondsAgo")).contains(60L);
        pass(Duration.ofSeconds(1));
        hear("session");
        send();
        assertThat(status()).isEqualTo(Status.DOWN);
        hear("patient");
        assertThat(status()).isEqualTo(Status.UP);
    }

    @Test
    void aServiceItReadsThatWasNeverHeardIsSilentSinceItsOwnStart() {
        pass(MINUTE.plusSeconds(1));
        hear("outcomes");
        send();
        assertThat(status()).isEqualTo(Status.DOWN);
        hear("patient");
        assertThat(status()).isEqualTo(Status.UP);
    }

    @Test
    void aServiceThatHearsNobodyIsAskedForItsOwnOnly() {
        var deaf = readerOf(Optional.empty());
        pass(MINUTE.plusSeconds(1));
        send();
        var answer = new HeartbeatAge(sender, deaf).call();
        assertThat(answer.getStatus()).isEqualTo(Status.UP);
        assertThat(answer.getData().orElseThrow()).doesNotContainKey("heardSecondsAgo");
    }

    @Test
    void warnsOnceAMinuteWhileNoneLeaves() {
        var warnings = new Warnings();
        Logger.getLogger(HeartbeatSender.class.getName()).addHandler(warnings);
        try {
            pass(Duration.ofSeconds(10));
            await().during(Duration.ofSeconds(2)).until(() -> warnings.count.get() == 0);
            pass(Duration.ofSeconds(1));
            await().until(() -> warnings.count.get() == 1);
            pass(Duration.ofSeconds(59));
            await().during(Duration.ofSeconds(2)).until(() -> warnings.count.get() == 1);
            pass(Duration.ofSeconds(1));
            await().until(() -> warnings.count.get() == 2);
        } finally {
            Logger.getLogger(HeartbeatSender.class.getName()).removeHandler(warnings);
        }
    }

    private static final class Warnings extends Handler {

        private final AtomicInteger count = new AtomicInteger();

        @Override
        public void publish(LogRecord line) {
            if (line.getLevel().intValue() >= Level.WARNING.intValue()) {
                count.incrementAndGet();
            }
        }

        @Override
        public void flush() {
            // nothing is held back
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
