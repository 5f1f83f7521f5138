package health.praxis.platform.outbox;

import health.praxis.platform.heartbeat.HeartbeatSender;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The outbox table as the relay sees it, over one connection that also holds the shard locks. */
final class OutboxStore implements AutoCloseable {

    private static final int LOCK_SPACE = 0x0_0B0C;

    private final Connection connection;
    private final List<Integer> owned = new ArrayList<>();

    OutboxStore(Connection connection) {
        this.connection = connection;
    }

    /** Takes every shard that no other instance holds; a lock lives as long as the connection. */
    void claimShards() throws SQLException {
        try (var claim = connection.prepareStatement("select pg_try_advisory_lock(?, ?)")) {
            for (int shard = 0; shard < Outbox.SHARDS; shard++) {
                if (!owned.contains(shard) && claimed(claim, shard)) {
                    owned.add(shard);
                }
            }
        }
    }

    private static boolean claimed(java.sql.PreparedStatement claim, int shard) throws SQLException {
        claim.setInt(1, LOCK_SPACE);
        claim.setInt(2, shard);
        try (var answer = claim.executeQuery()) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    boolean ownsAllShards() {
        return owned.size() == Outbox.SHARDS;
    }

    /** The oldest committed events of the owned shards, in order. */
    List<PendingEvent> oldest(int limit) throws SQLException {
        var pending = new ArrayList<PendingEvent>();
        try (var select = connection.prepareStatement(
                "select " + PendingEvent.COLUMNS + " from outbox where shard = any(?) order by id limit ?")) {
            select.setArray(1, connection.createArrayOf("int2", owned.toArray()));
            select.setInt(2, limit);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    pending.add(PendingEvent.read(rows));
                }
            }
        }
        return pending;
    }

    /** Says that nothing in the owned shards waits that was committed before an instant. */
    void tellPublished(HeartbeatSender heartbeats, Instant upTo) {
        heartbeats.published(owned, Outbox.SHARDS, upTo);
    }

    /** Forgets events that the broker has acknowledged. */
    void delete(List<PendingEvent> published) throws SQLException {
        try (var delete = connection.prepareStatement("delete from outbox where id = any(?)")) {
            delete.setArray(
                    1,
                    connection.createArrayOf(
                            "int8", published.stream().map(PendingEvent::id).toArray()));
            delete.executeUpdate();
        }
    }

    @Override
    public void close() throws SQLException {
        try (connection;
                var unlock = connection.prepareStatement("select pg_advisory_unlock_all()")) {
            unlock.execute();
        }
    }
}
