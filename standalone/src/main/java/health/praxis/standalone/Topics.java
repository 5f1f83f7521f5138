package health.praxis.standalone;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** The topics of the product: partitioned by patient from the first start, kept for ever. */
record Topics(String bootstrapServers) {

    static final int PARTITIONS = 32;

    /** What each service and its readers share. */
    static final List<String> EVENTS = List.of(
            "praxis.clinic",
            "praxis.patient",
            "praxis.therapy-plan",
            "praxis.session",
            "praxis.outcomes",
            "praxis.audit");

    /** Records a service could not read. */
    static final List<String> DEAD_LETTERS = List.of(
            "praxis.dead-letter.patient",
            "praxis.dead-letter.therapy-plan",
            "praxis.dead-letter.session",
            "praxis.dead-letter.outcomes");

    /** Until when each service has published what it committed: nothing that anybody reads later. */
    static final String HEARTBEATS = "praxis-heartbeats";

    private static final Duration HEARTBEATS_KEPT = Duration.ofHours(1);

    boolean isReady() {
        try (var admin = admin()) {
            return !admin.describeCluster().nodes().get(3, TimeUnit.SECONDS).isEmpty();
        } catch (ExecutionException | TimeoutException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    void createMissing() throws ExecutionException, InterruptedException {
        try (var admin = admin()) {
            var known = admin.listTopics().names().get();
            var missing = Stream.concat(
                            Stream.concat(EVENTS.stream(), DEAD_LETTERS.stream())
                                    .map(Topics::keptForEver),
                            Stream.of(heartbeats()))
                    .filter(topic -> !known.contains(topic.name()))
                    .toList();
            admin.createTopics(missing).all().get();
        }
    }

    private static NewTopic keptForEver(String name) {
        return new NewTopic(name, PARTITIONS, (short) 1)
                .configs(Map.of("retention.ms", "-1", "cleanup.policy", "delete"));
    }

    private static NewTopic heartbeats() {
        String kept = Long.toString(HEARTBEATS_KEPT.toMillis());
        return new NewTopic(HEARTBEATS, 1, (short) 1)
                .configs(Map.of("retention.ms", kept, "segment.ms", kept, "cleanup.policy", "delete"));
    }

    private Admin admin() {
        return Admin.create(Map.of(
                "bootstrap.servers", bootstrapServers,
                "request.timeout.ms", "5000",
                "default.api.timeout.ms", "20000",
                "reconnect.backoff.max.ms", "200"));
    }
}
