package health.praxis.platform.inbox;

import health.praxis.platform.event.CloudEventRecords;
import health.praxis.platform.event.ReceivedEvent;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the inbox remembers: handled events, the last version per aggregate, events that wait. */
@ApplicationScoped
class InboxStore {

    private final AgroalDataSource database;
    private final CloudEventRecords records;
    private final Clock clock;

    InboxStore(AgroalDataSource database, CloudEventRecords records, Clock clock) {
        this.database = database;
        this.records = records;
        this.clock = clock;
    }

    /** Marks the event as handled; false when it was before. */
    boolean firstTime(ReceivedEvent event) {
        return inTransaction(connection -> {
            try (var insert = connection.prepareStatement(
                    "insert into inbox (tenant_id, event_id, handled_at) values (?, ?, ?) on conflict do nothing")) {
                insert.setString(1, event.tenant());
                insert.setObject(2, event.id());
                insert.setObject(3, now());
                return insert.executeUpdate() == 1;
            }
        });
    }

    /** Moves the aggregate's position up to this event; false when a newer fact of it was handled before. */
    boolean newest(ReceivedEvent event) {
        return inTransaction(connection -> {
            try (var move = connection.prepareStatement("""
                insert into inbox_position as position (tenant_id, subject, sequence) values (?, ?, ?)
                on conflict (tenant_id, subject) do update set sequence = excluded.sequence
                where position.sequence < excluded.sequence
                """)) {
                move.setString(1, event.tenant());
                move.setObject(2, event.subject());
                move.setLong(3, event.sequence());
                return move.executeUpdate() == 1;
            }
        });
    }

    /** The parent that earlier facts of the same aggregate wait for, if any do. */
    Optional<UUID> awaitedBefore(ReceivedEvent event) {
        return inTransaction(connection -> {
            try (var select = connection.prepareStatement(
                    "select parent_id from inbox_waiting where tenant_id = ? and subject = ? and sequence < ?"
                            + " limit 1")) {
                select.setString(1, event.tenant());
                select.setObject(2, event.subject());
                select.setLong(3, event.sequence());
                try (var row = select.executeQuery()) {
                    return row.next() ? Optional.of(row.getObject(1, UUID.class)) : Optional.empty();
                }
            }
        });
    }

    void keepWaiting(ReceivedEvent event, UUID parent) {
        inTransaction(connection -> {
            try (var insert = connection.prepareStatement("""
                insert into inbox_waiting (tenant_id, event_id, parent_id, subject, sequence, tried_at, envelope)
                values (?, ?, ?, ?, ?, ?, ?::jsonb)
                on conflict (tenant_id, event_id) do update
                set parent_id = excluded.parent_id, tried_at = excluded.tried_at
                """)) {
                insert.setString(1, event.tenant());
                insert.setObject(2, event.id());
                insert.setObject(3, parent);
                insert.setObject(4, event.subject());
                insert.setLong(5, event.sequence());
                insert.setObject(6, now());
                insert.setString(7, records.write(event));
                return insert.executeUpdate();
            }
        });
    }

    /** Remembers that a waiting event was tried in vain, so that the next look begins with others. */
    void triedAgain(ReceivedEvent event) {
        inTransaction(connection -> {
            try (var update = connection.prepareStatement(
                    "update inbox_waiting set tried_at = ? where tenant_id = ? and event_id = ?")) {
                update.setObject(1, now());
                update.setString(2, event.tenant());
                update.setObject(3, event.id());
                return update.executeUpdate();
            }
        });
    }

    /** The events that wait for {@code parent}, oldest first. */
    List<ReceivedEvent> waitingFor(String tenant, UUID parent) {
        return inTransaction(connection -> {
            try (var select = connection.prepareStatement(
                    "select envelope from inbox_waiting where tenant_id = ? and parent_id = ? order by arrival")) {
                select.setString(1, tenant);
                select.setObject(2, parent);
                var waiting = new ArrayList<ReceivedEvent>();
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        waiting.add(records.readKept(rows.getString(1)));
                    }
                }
                return List.copyOf(waiting);
            }
        });
    }

    void waitsNoLonger(ReceivedEvent event) {
        inTransaction(connection -> {
            try (var delete =
                    connection.prepareStatement("delete from inbox_waiting where tenant_id = ? and event_id = ?")) {
                delete.setString(1, event.tenant());
                delete.setObject(2, event.id());
                return delete.executeUpdate();
            }
        });
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private <T> T inTransaction(Statement<T> statement) {
        try (var connection = database.getConnection()) {
            return statement.run(connection);
        } catch (SQLException e) {
            throw new InboxUnavailable(e);
        }
    }

    private interface Statement<T> {
        T run(Connection connection) throws SQLException;
    }

    private static final class InboxUnavailable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        InboxUnavailable(SQLException cause) {
            super("the inbox tables are not reachable: " + cause.getSQLState(), cause);
        }
    }
}
