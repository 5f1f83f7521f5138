package health.praxis.standalone.audit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.SortedSet;
import java.util.TreeSet;

/** The audit of one service as it stood at one moment. */
final class AuditTable implements AutoCloseable {

    private static final int ROWS_AT_ONCE = 5_000;

    private final Connection connection;
    private final boolean exists;

    private AuditTable(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select to_regclass('audit_seal') is not null")) {
            row.next();
            exists = row.getBoolean(1);
        }
    }

    static AuditTable open(AuditSource source) throws SQLException {
        var connection = DriverManager.getConnection(source.url(), source.user(), source.password());
        try {
            return new AuditTable(connection);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** Every tenant with rows or seals; none when the service has never run. */
    SortedSet<String> tenants() throws SQLException {
        var tenants = new TreeSet<String>();
        if (exists) {
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery(
                            "select tenant_id from audit_entry union select tenant_id from audit_seal")) {
                while (rows.next()) {
                    tenants.add(rows.getString(1));
                }
            }
        }
        return tenants;
    }

    List<Seal> seals(String tenant) throws SQLException {
        var seals = new ArrayList<Seal>();
        if (!exists) {
            return seals;
        }
        try (var select = connection.prepareStatement("""
            select number, from_id, to_id, entries, hash, previous, sealed_at from audit_seal
            where tenant_id = ? order by number
            """)) {
            select.setString(1, tenant);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    seals.add(new Seal(
                            rows.getLong(1),
                            rows.getLong(2),
                            rows.getLong(3),
                            rows.getInt(4),
                            HexFormat.of().formatHex(rows.getBytes(5)),
                            HexFormat.of().formatHex(rows.getBytes(6)),
                            rows.getObject(7, OffsetDateTime.class).toInstant()));
                }
            }
        }
        return seals;
    }

    /** Reads the tenant's rows by id and hands them over one by one. */
    <T> T rows(String tenant, RowReader<T> reader) throws SQLException {
        if (!exists) {
            return reader.read(List.<AuditRow>of().iterator());
        }
        try (var select = connection.prepareStatement(
                "select " + AuditRow.COLUMNS + " from audit_entry where tenant_id = ? order by id")) {
            select.setString(1, tenant);
            select.setFetchSize(ROWS_AT_ONCE);
            return reader.read(new Rows(select));
        } catch (Unreadable e) {
            throw e.failure;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    /** Makes something of rows. */
    @FunctionalInterface
    interface RowReader<T> {
        T read(Iterator<AuditRow> rows);
    }

    private static final class Rows implements Iterator<AuditRow> {

        private final ResultSet rows;
        private boolean atNext;

        Rows(PreparedStatement select) throws SQLException {
            this.rows = select.executeQuery();
            this.atNext = rows.next();
        }

        @Override
        public boolean hasNext() {
            return atNext;
        }

        @Override
        public AuditRow next() {
            if (!atNext) {
                throw new NoSuchElementException();
            }
            try {
                var row = AuditRow.read(rows);
                atNext = rows.next();
                return row;
            } catch (SQLException e) {
                throw new Unreadable(e);
            }
        }
    }

    private static final class Unreadable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final SQLException failure;

        Unreadable(SQLException failure) {
            super(failure);
            this.failure = failure;
        }
    }
}
