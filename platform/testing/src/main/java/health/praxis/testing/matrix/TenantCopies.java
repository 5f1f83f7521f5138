package health.praxis.testing.matrix;

import health.praxis.testing.Infrastructure;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Tenants that hold rows of the same ids, and what stands in them. Closed when the tests with it are over. */
final class TenantCopies implements AutoCloseable {

    private static final String NOT_OF_THE_SERVICE = "^(inbox|outbox|idempotency|flyway|audit|access_heartbeat)";

    private final Map<String, List<String>> columns;
    private final Connection database;

    private TenantCopies(Map<String, List<String>> columns, Connection database) {
        this.columns = columns;
        this.database = database;
    }

    static TenantCopies ofThisService() {
        try {
            var database = Infrastructure.database().connectAsSuperuser();
            return new TenantCopies(columnsIn(database), database);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, List<String>> columnsIn(Connection database) throws SQLException {
        try (var select = database.prepareStatement("""
            select c.table_name, c.column_name
            from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
            where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.is_generated = 'NEVER'
              and c.is_identity = 'NO' and c.table_name !~ ?
            order by 1, c.ordinal_position
            """)) {
            select.setString(1, NOT_OF_THE_SERVICE);
            var columns = new HashMap<String, List<String>>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    columns.computeIfAbsent(rows.getString(1), table -> new ArrayList<>())
                            .add(rows.getString(2));
                }
            }
            columns.values().removeIf(names -> !names.contains("tenant_id"));
            return Map.copyOf(columns);
        }
    }

    /**
     * Gives {@code to} every row of {@code from}; versions of aggregates are {@code more} higher there, unless a check of the
     * table forbids that.
     */
    synchronized void copy(String from, String to, long more) {
        try {
            run("set session_replication_role = replica");
            for (var table : columns.entrySet()) {
                run(copying(table.getKey(), table.getValue(), from, to, more));
            }
            run("set session_replication_role = origin");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String copying(String table, List<String> columns, String from, String to, long more) {
        String names = columns.stream().map(TenantCopies::quoted).collect(Collectors.joining(", "));
        return """
            do $copy$ declare one_row tid; begin
              for one_row in select ctid from @table where tenant_id = '@from' loop
                begin
                  insert into @table (@names) select @raised from @table where ctid = one_row;
                exception when check_violation then
                  insert into @table (@names) select @same from @table where ctid = one_row;
                end;
              end loop;
            end $copy$
            """.replace("@table", quoted(table))
                .replace("@from", from)
                .replace("@names", names)
                .replace("@raised", values(columns, to, more))
                .replace("@same", values(columns, to, 0));
    }

    private static String values(List<String> columns, String to, long more) {
        return columns.stream()
                .map(column -> {
                    if (column.equals("tenant_id")) {
                        return "'" + to + "'";
                    }
                    return isVersion(columns, column) ? quoted(column) + " + " + more : quoted(column);
                })
                .collect(Collectors.joining(", "));
    }

    private static boolean isVersion(List<String> columns, String column) {
        return column.equals("version") && columns.containsAll(List.of("id", "version"));
    }

    /** What stands in the tenant, in one word that changes with every row. */
    String contents(String tenant) {
        String rows = columns.keySet().stream()
                .sorted()
                .map(table -> "select '" + table + "' || t::text as row from " + quoted(table)
                        + " t where tenant_id = '" + tenant + "'")
                .collect(Collectors.joining(" union all "));
        return one("select count(*) || ' rows ' || coalesce(md5(string_agg(row, '' order by row)), '') from (" + rows
                        + ") as rows")
                .orElseThrow();
    }

    /** The version of the aggregate of that id, if there is one. */
    Optional<String> version(String tenant, String id) {
        if (!isUuid(id)) {
            return Optional.empty();
        }
        String versions = columns.entrySet().stream()
                .filter(table -> isVersion(table.getValue(), "version"))
                .map(table -> "select version from " + quoted(table.getKey()) + " where tenant_id = '" + tenant
                        + "' and id = '" + id + "'")
                .collect(Collectors.joining(" union all "));
        return one("select max(version)::text from (" + versions + ") as versions");
    }

    private static boolean isUuid(String text) {
        try {
            return UUID.fromString(text).toString().equals(text);
        } catch (IllegalArgumentException other) {
            return false;
        }
    }

    private synchronized Optional<String> one(String sql) {
        try (var select = database.createStatement();
                var row = select.executeQuery(sql)) {
            return row.next() ? Optional.ofNullable(row.getString(1)) : Optional.empty();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void run(String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String quoted(String name) {
        return '"' + name + '"';
    }

    @Override
    public void close() {
        try {
            database.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
