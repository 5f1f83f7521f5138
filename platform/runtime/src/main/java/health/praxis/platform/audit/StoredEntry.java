package health.praxis.platform.audit;

import health.praxis.platform.access.Basis;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * An entry as it stands in the database.
 *
 * @param id its place: a later commit has a higher id
 */
record StoredEntry(long id, AuditEntry entry) {

    static final String COLUMNS = "id, tenant_id, at, account, roles, client, address, action, operation, patient_id,"
            + " record_id, outcome, status, basis, reason, stale, trace_id, times,"
            + " (select array_agg(patient_id) from audit_shown shown where shown.tenant_id = audit_entry.tenant_id"
            + " and shown.entry_id = audit_entry.id) as people";

    static StoredEntry read(ResultSet row) throws SQLException {
        String basis = row.getString("basis");
        var people = row.getArray("people");
        return new StoredEntry(
                row.getLong("id"),
                new AuditEntry(
                        row.getString("tenant_id"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("account"),
                        List.of((String[]) row.getArray("roles").getArray()),
                        row.getString("client"),
                        row.getString("address"),
                        Action.valueOf(row.getString("action")),
                        row.getString("operation"),
                        row.getObject("patient_id", UUID.class),
                        row.getObject("record_id", UUID.class),
                        Outcome.valueOf(row.getString("outcome")),
                        row.getInt("status"),
                        basis == null ? null : Basis.valueOf(basis),
                        row.getString("reason"),
                        row.getBoolean("stale"),
                        row.getString("trace_id"),
                        people == null ? List.of() : List.of((UUID[]) people.getArray()),
                        Math.max(1, row.getInt("times"))));
    }
}
