package health.praxis.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import health.praxis.platform.heartbeat.Heartbeat;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Says what patient-service would say of its outbox: that all is published, unless a test wants it stuck. */
public final class OwnerHeartbeat implements AutoCloseable {

    private static final Duration EVERY = Duration.ofMillis(200);
    private static final String TEXT =
            "{\"service\":\"patient\",\"shards\":[0],\"shardsInAll\":1,\"publishedUpTo\":\"%s\"}";

    private final KafkaProducer<String, byte[]> producer;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("owner-heartbeat").factory());
    private final Clock clock = Clock.systemUTC();
    private volatile boolean stuck;

    OwnerHeartbeat(String kafkaServers) {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafkaServers), new StringSerializer(), new ByteArraySerializer());
        timer.scheduleAtFixedRate(this::send, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** From now on a committed fact stays in the outbox, though the service is alive. */
    public void isStuck() {
        stuck = true;
    }

    /** Whatever waited has been published. */
    public void isWell() {
        stuck = false;
    }

    private void send() {
        if (!stuck) {
            String text = TEXT.formatted(clock.instant());
            producer.send(new ProducerRecord<>(Heartbeat.TOPIC, "patient", text.getBytes(UTF_8)));
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
        producer.close(Duration.ofSeconds(2));
    }
}
