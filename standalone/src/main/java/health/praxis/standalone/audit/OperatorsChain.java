package health.praxis.standalone.audit;

import health.praxis.standalone.process.CannotRun;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/**
 * {@code ./praxis audit list --operator}: what was asked of the services and the gateway without a tenant. A tenant's own
 * chain is its administrators' to read, over the API, and not the operator's.
 */
public final class OperatorsChain {

    private static final String TENANT = "@operator";
    private static final String NEWEST = """
        select at, status, action, operation, patient_id, record_id, account, client, address, coalesce(times, 1) as times,
               trace_id
        from audit_entry where tenant_id = ? order by id desc limit ?
        """;

    private OperatorsChain() {}

    /**
     * Says the newest entries of all services, newest first.
     *
     * @param most how many
     * @throws CannotRun when PostgreSQL does not answer
     */
    public static void list(List<AuditSource> sources, int most, Consumer<String> say) {
        var entries = new ArrayList<Entry>();
        for (var source : sources) {
            try {
                entries.addAll(newest(source, most));
            } catch (SQLException e) {
                throw new CannotRun("The audit of " + source.service() + " could not be read (" + e.getSQLState()
                        + "): ./praxis up starts what is missing.");
            }
        }
        say.accept("time\tservice\tstatus\taction\toperation\tpatient\trecord\taccount\tclient\taddress\ttimes\ttrace");
        entries.stream()
                .sorted(Comparator.comparing(Entry::at).reversed())
                .limit(most)
                .forEach(entry -> say.accept(entry.line()));
    }

    private static List<Entry> newest(AuditSource source, int most) throws SQLException {
        try (var connection = DriverManager.getConnection(source.url(), source.user(), source.password());
                var select = connection.prepareStatement(NEWEST)) {
            select.setString(1, TENANT);
            select.setInt(2, most);
            try (var rows = select.executeQuery()) {
                var entries = new ArrayList<Entry>();
                while (rows.next()) {
                    entries.add(Entry.read(source.service(), rows));
                }
                return entries;
            }
        }
    }

    private record Entry(Instant at, String line) {

        static Entry read(String service, ResultSet row) throws SQLException {
            var at = row.getObject("at", OffsetDateTime.class).toInstant();
            var columns = new ArrayList<>(List.of(at.toString(), service));
            for (int column = 2; column <= row.getMetaData().getColumnCount(); column++) {
                columns.add(row.getString(column));
            }
            columns.replaceAll(value -> value == null ? "-" : value);
            return new Entry(at, String.join("\t", columns));
        }
    }
}
