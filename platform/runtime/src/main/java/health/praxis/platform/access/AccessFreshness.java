package health.praxis.platform.access;

import health.praxis.platform.heartbeat.HeartbeatReader;
import health.praxis.platform.inbox.CaughtUp;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Whether this service can show that it has read {@code praxis.patient} to its end within the last 5 seconds, on every
 * partition, and that its owner had published there all it had committed. Instances share what they know, as each reads
 * some of the partitions only.
 */
@ApplicationScoped
public class AccessFreshness implements CaughtUp {

    /** The topic that access facts come by. */
    public static final String TOPIC = "praxis.patient";

    private static final String OWNER = "patient";

    /** Longest time since what is known here was complete. */
    public static final Duration LIMIT = Duration.ofSeconds(5);

    /** What the clock of another instance may be ahead of the one here. */
    private static final Duration AHEAD = Duration.ofSeconds(1);

    private static final Duration REMEMBERED = Duration.ofMillis(500);

    private final AgroalDataSource database;
    private final HeartbeatReader heartbeats;
    private final Clock clock;
    private final boolean needed;
    private final int partitions;
    private volatile Known known = new Known(Instant.EPOCH, Instant.EPOCH);

    AccessFreshness(
            @DataSource("relay") AgroalDataSource database,
            HeartbeatReader heartbeats,
            Clock clock,
            @ConfigProperty(name = "praxis.inbox.topics") Optional<List<String>> topics,
            @ConfigProperty(name = "praxis.topic.partitions", defaultValue = "32") int partitions) {
        this.database = database;
        this.heartbeats = heartbeats;
        this.clock = clock;
        this.needed = topics.orElse(List.of()).contains(TOPIC);
        this.partitions = partitions;
    }

    /** True when a withdrawal that was committed more than {@link #LIMIT} ago has been read here. */
    public boolean isShown() {
        if (!needed) {
            return true;
        }
        var now = clock.instant();
        if (known.isToBeReadAgain(now)) {
            known = new Known(now, oldest());
        }
        return known.isFresh(now);
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public Optional<Instant> completeUpTo(Instant now) {
        return heartbeats.publishedUpTo(OWNER).map(published -> published.isBefore(now) ? published : now);
    }

    @Override
    public void caughtUp(List<Integer> read, Instant at) {
        try (var connection = database.getConnection();
                var upsert = connection.prepareStatement("""
                    insert into access_heartbeat as heartbeat (partition, caught_up_at)
                    select unnest(?), ?
                    on conflict (partition) do update set caught_up_at = case
                        when heartbeat.caught_up_at > now() then excluded.caught_up_at
                        else greatest(heartbeat.caught_up_at, excluded.caught_up_at)
                    end
                    """)) {
            upsert.setArray(1, connection.createArrayOf("int", read.toArray()));
            upsert.setObject(2, at.atOffset(ZoneOffset.UTC));
            upsert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the heartbeat could not be kept", e);
        }
    }

    private Instant oldest() {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(
                        "select min(caught_up_at) from access_heartbeat having count(*) >= ?")) {
            select.setInt(1, partitions);
            try (var row = select.executeQuery()) {
                return row.next() ? row.getObject(1, OffsetDateTime.class).toInstant() : Instant.EPOCH;
            }
        } catch (SQLException e) {
            return Instant.EPOCH;
        }
    }

    /**
     * What the instances knew, and when it was looked up; of a moment to come, once a clock was set back, neither counts, but
     * for what is known of the next second.
     */
    record Known(Instant readAt, Instant caughtUpAt) {

        boolean isToBeReadAgain(Instant now) {
            return Duration.between(readAt, now).abs().compareTo(REMEMBERED) > 0;
        }

        boolean isFresh(Instant now) {
            return !caughtUpAt.isBefore(now.minus(LIMIT)) && !caughtUpAt.isAfter(now.plus(AHEAD));
        }
    }
}
