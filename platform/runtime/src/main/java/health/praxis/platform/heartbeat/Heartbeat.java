package health.praxis.platform.heartbeat;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;

/**
 * One instance's word that everything its service had committed by an instant, in the shards it publishes, is on Kafka.
 *
 * @param service name of the service, such as {@code patient}
 * @param shards shards of the outbox that this instance publishes
 * @param shardsInAll number of the outbox's shards
 * @param publishedUpTo by the clock of the sender
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Heartbeat(String service, List<Integer> shards, int shardsInAll, Instant publishedUpTo) {

    /** One partition, kept for an hour: what was true a minute ago is of no use. */
    public static final String TOPIC = "praxis-heartbeats";

    public Heartbeat {
        shards = List.copyOf(shards);
    }
}
