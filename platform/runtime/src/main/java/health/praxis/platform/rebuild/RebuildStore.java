package health.praxis.platform.rebuild;

import health.praxis.platform.caller.Caller;
import health.praxis.platform.caller.CurrentCaller;
import health.praxis.platform.event.ReceivedEvent;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The tables in use and those built beside them. */
@ApplicationScoped
class RebuildStore {

    private static final Executor AT_ONCE = Runnable::run;

    private final AgroalDataSource database;
    private final AgroalDataSource relay;
    private final CurrentCaller caller;
    private final String service;

    RebuildStore(
            AgroalDataSource database,
            @DataSource("relay") AgroalDataSource relay,
            CurrentCaller caller,
            @ConfigProperty(name = "praxis.service") String service) {
        this.database = database;
        this.relay = relay;
        this.caller = caller;
        this.service = service;
    }

    /** Empties everything that stands beside. */
    void clear() {
        with(database, connection -> {
            try (var statement = connection.createStatement()) {
                for (String table : tables(connection, true)) {
                    statement.execute("truncate rebuild." + table);
                }
            }
            return null;
        });
    }

    /** The facts of all tenants that wait in the live inbox. */
    Set<UUID> waiting() {
        return with(relay, connection -> {
            var waiting = new HashSet<UUID>();
            try (var select = connection.prepareStatement("select event_id from inbox_waiting");
                    var rows = select.executeQuery()) {
                while (rows.next()) {
                    waiting.add(rows.getObject(1, UUID.class));
                }
            }
            return waiting;
        });
    }

    /** True when the live inbox has handled the fact. */
    @ActivateRequestContext
    boolean isHandled(ReceivedEvent event) {
        caller.become(Caller.ofService(service, event.tenant()));
        return QuarkusTransaction.suspendingExisting()
                .call(() -> with(database, connection -> {
                    try (var select = connection.prepareStatement(
                            "select exists (select from public.inbox where tenant_id = ? and event_id = ?)")) {
                        select.setString(1, event.tenant());
                        select.setObject(2, event.id());
                        try (var row = select.executeQuery()) {
                            return row.next() && row.getBoolean(1);
                        }
                    }
                }));
    }

    /** Lets no fact be handled live until the transaction under way ends: each begins with a row in the inbox. */
    void holdTheInbox() {
        with(database, connection -> {
            try (var statement = connection.createStatement()) {
                statement.execute("lock table public.inbox in share row exclusive mode");
            }
            return null;
        });
    }

    /**
     * Puts what was built beside in the place of what is in use, within the transaction under way.
     *
     * @return how many rows of read models were changed
     */
    long replace(Collection<String> tenants) {
        return with(database, connection -> {
            int limit = connection.getNetworkTimeout();
            connection.setNetworkTimeout(AT_ONCE, 0);
            try {
                long changed = 0;
                List<String> tables = tables(connection, false);
                for (String tenant : tenants) {
                    workFor(connection, tenant);
                    refuseIfApart(connection);
                    for (String table : tables) {
                        changed += replace(connection, table);
                    }
                    remember(connection);
                }
                workFor(connection, "");
                return changed;
            } finally {
                connection.setNetworkTimeout(AT_ONCE, limit);
            }
        });
    }

    /** Rows that are the same already are left alone. */
    private static long replace(Connection connection, String table) throws SQLException {
        try (var statement = connection.createStatement()) {
            long gone = statement.executeLargeUpdate("""
                delete from public.%1$s used where not exists (
                    select from rebuild.%1$s built
                    where built.id = used.id and row(built.*) is not distinct from row(used.*))
                """.formatted(table));
            long come = statement.executeLargeUpdate("""
                insert into public.%1$s select built.* from rebuild.%1$s built where not exists (
                    select from public.%1$s used
                    where used.id = built.id and row(used.*) is not distinct from row(built.*))
                """.formatted(table));
            return Math.max(gone, come);
        }
    }

    /** What was handled live and waits here, or the other way round, would be lost or handled twice. */
    private static void refuseIfApart(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement("""
            select (select count(*) from rebuild.inbox_waiting join public.inbox using (tenant_id, event_id)),
                   (select count(*) from public.inbox_waiting join rebuild.inbox using (tenant_id, event_id))
            """);
                var row = select.executeQuery()) {
            row.next();
            if (row.getLong(1) > 0 || row.getLong(2) > 0) {
                throw new RebuildFailed("facts wait for others: %d here, %d in the live inbox"
                        .formatted(row.getLong(1), row.getLong(2)));
            }
        }
    }

    /** From now on the live inbox is past everything that was read here, also of types that are new to it. */
    private static void remember(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("insert into public.inbox select * from rebuild.inbox on conflict do nothing");
            statement.execute("""
                insert into public.inbox_position as known select * from rebuild.inbox_position
                on conflict (tenant_id, subject) do update set sequence = excluded.sequence
                where known.sequence < excluded.sequence
                """);
            statement.execute("""
                insert into public.inbox_waiting (tenant_id, event_id, parent_id, subject, sequence, tried_at, envelope)
                select tenant_id, event_id, parent_id, subject, sequence, tried_at, envelope
                from rebuild.inbox_waiting order by arrival
                on conflict do nothing
                """);
        }
    }

    private static void workFor(Connection connection, String tenant) throws SQLException {
        try (var set = connection.prepareStatement("select set_config('praxis.tenant', ?, true)")) {
            set.setString(1, tenant);
            set.execute();
        }
    }

    private static List<String> tables(Connection connection, boolean withInbox) throws SQLException {
        var tables = new ArrayList<String>();
        try (var select = connection.prepareStatement("""
            select tablename from pg_tables
            where schemaname = 'rebuild' and (? or tablename not in ('inbox', 'inbox_position', 'inbox_waiting'))
            order by tablename
            """)) {
            select.setBoolean(1, withInbox);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
        }
        return tables;
    }

    private static <T> T with(AgroalDataSource source, Work<T> work) {
        try (var connection = source.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new RebuildFailed("the database refused: " + e.getSQLState(), e);
        }
    }

    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }
}
