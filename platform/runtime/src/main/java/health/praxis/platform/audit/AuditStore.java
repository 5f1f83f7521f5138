package health.praxis.platform.audit;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** The audit table as the relay role sees it. */
@ApplicationScoped
class AuditStore {

    /** Whoever appends holds this lock until the commit, so that entries become visible in the order of their ids. */
    static final long APPEND_LOCK = 0x0A0D17;

    private static final String APPEND = """
        insert into audit_entry (tenant_id, at, account, roles, client, address, action, operation, patient_id,
                                 record_id, outcome, status, basis, reason, stale, trace_id, times)
        select tenant_id, at, account, string_to_array(roles, ','), client, address, action, operation, patient_id,
               record_id, outcome, status, basis, reason, stale, trace_id, times
        from unnest(?::text[], ?::timestamptz[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                    ?::uuid[], ?::uuid[], ?::text[], ?::int2[], ?::text[], ?::text[], ?::bool[], ?::text[], ?::int4[])
             with ordinality as entry (tenant_id, at, account, roles, client, address, action, operation, patient_id,
                                       record_id, outcome, status, basis, reason, stale, trace_id, times,
                                       place)
        order by place
        returning id
        """;

    private static final String SHOWN = """
        insert into audit_shown (tenant_id, entry_id, patient_id)
        select * from unnest(?::text[], ?::int8[], ?::uuid[])
        """;

    /** Walks from tenant to tenant along the index. */
    private static final String TENANTS = """
        with recursive tenants (tenant_id) as (
            (select tenant_id from audit_entry order by tenant_id limit 1)
            union all
            select (select next.tenant_id from audit_entry next where next.tenant_id > tenants.tenant_id
                    order by next.tenant_id limit 1)
            from tenants where tenants.tenant_id is not null)
        """;

    private static final String SEALED_TO = """
        coalesce((select to_id from audit_seal seal where seal.tenant_id = tenants.tenant_id
                  order by number desc limit 1), 0)
        """;

    /** Looks at the last row of each only. */
    private static final String UNSEALED = TENANTS + """
        select tenant_id from tenants
        where tenant_id is not null
          and (select max(id) from audit_entry entry where entry.tenant_id = tenants.tenant_id) >
        """ + SEALED_TO;

    private static final String OLDEST_UNSEALED = TENANTS + """
        select min(first.at) from tenants, lateral (
            select at from audit_entry entry where entry.tenant_id = tenants.tenant_id and entry.id >
        """ + SEALED_TO + " order by entry.id limit 1) first";

    private final AgroalDataSource database;

    AuditStore(@DataSource("relay") AgroalDataSource database) {
        this.database = database;
    }

    /** Appends all entries or none. */
    void append(List<AuditEntry> entries) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (var lock = connection.prepareStatement("select pg_advisory_xact_lock(?)");
                    var insert = connection.prepareStatement(APPEND)) {
                lock.setLong(1, APPEND_LOCK);
                lock.execute();
                bind(insert, entries);
                appendShown(connection, entries, idsOf(insert));
                connection.commit();
            } catch (SQLException | RuntimeException | Error e) {
                rollBack(connection, e);
                throw e;
            }
        }
    }

    private static void bind(PreparedStatement insert, List<AuditEntry> entries) throws SQLException {
        var columns = new Columns(insert, entries);
        columns.add("text", AuditEntry::tenant);
        columns.add("timestamptz", entry -> entry.at().atOffset(ZoneOffset.UTC));
        columns.add("text", AuditEntry::account);
        columns.add("text", entry -> String.join(",", entry.roles()));
        columns.add("text", AuditEntry::client);
        columns.add("text", AuditEntry::address);
        columns.add("text", entry -> entry.action().name());
        columns.add("text", AuditEntry::operation);
        columns.add("uuid", AuditEntry::patientId);
        columns.add("uuid", AuditEntry::recordId);
        columns.add("text", entry -> entry.outcome().name());
        columns.add("int2", entry -> (short) entry.status());
        columns.add(
                "text", entry -> entry.basis() == null ? null : entry.basis().name());
        columns.add("text", AuditEntry::reason);
        columns.add("bool", AuditEntry::stale);
        columns.add("text", AuditEntry::traceId);
        columns.add("int4", entry -> entry.times() > 1 ? entry.times() : null);
    }

    /** Ids are given in the order of the entries. */
    private static List<Long> idsOf(PreparedStatement insert) throws SQLException {
        try (var rows = insert.executeQuery()) {
            var ids = new ArrayList<Long>();
            while (rows.next()) {
                ids.add(rows.getLong(1));
            }
            ids.sort(null);
            return ids;
        }
    }

    private static void appendShown(Connection connection, List<AuditEntry> entries, List<Long> ids)
            throws SQLException {
        var tenants = new ArrayList<String>();
        var places = new ArrayList<Long>();
        var people = new ArrayList<UUID>();
        for (int i = 0; i < entries.size(); i++) {
            for (UUID person : entries.get(i).people()) {
                tenants.add(entries.get(i).tenant());
                places.add(ids.get(i));
                people.add(person);
            }
        }
        if (people.isEmpty()) {
            return;
        }
        try (var insert = connection.prepareStatement(SHOWN)) {
            insert.setArray(1, connection.createArrayOf("text", tenants.toArray()));
            insert.setArray(2, connection.createArrayOf("int8", places.toArray()));
            insert.setArray(3, connection.createArrayOf("uuid", people.toArray()));
            insert.executeUpdate();
        }
    }

    private static void rollBack(Connection connection, Throwable cause) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    /** Tenants that have entries after their last seal. */
    List<String> tenantsToSeal() throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(UNSEALED);
                var rows = select.executeQuery()) {
            var tenants = new ArrayList<String>();
            while (rows.next()) {
                tenants.add(rows.getString(1));
            }
            return tenants;
        }
    }

    /** When the oldest request began whose entry no seal covers, if there is one. */
    Optional<Instant> oldestUnsealed() throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(OLDEST_UNSEALED);
                var row = select.executeQuery()) {
            row.next();
            return Optional.ofNullable(row.getObject(1, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
        }
    }

    /** Binds one array for each column of the rows. */
    private static final class Columns {

        private final PreparedStatement insert;
        private final List<AuditEntry> entries;
        private int place;

        Columns(PreparedStatement insert, List<AuditEntry> entries) {
            this.insert = insert;
            this.entries = entries;
        }

        void add(String type, Function<AuditEntry, Object> value) throws SQLException {
            Object[] values = entries.stream().map(value).toArray();
            place++;
            insert.setArray(place, insert.getConnection().createArrayOf(type, values));
        }
    }
}
