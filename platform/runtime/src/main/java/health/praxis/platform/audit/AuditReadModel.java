package health.praxis.platform.audit;

import health.praxis.platform.caller.CurrentCaller;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The entries of the caller's tenant, newest first. */
@ApplicationScoped
class AuditReadModel {

    private static final String WHERE_NAMED = " from audit_entry where tenant_id = ? and patient_id = ? and id < ?";

    private static final String WHERE_SHOWN = """
         from audit_shown shown join audit_entry on audit_entry.tenant_id = shown.tenant_id and id = entry_id
        where shown.tenant_id = ? and shown.patient_id = ? and entry_id < ?
        """;

    private final AgroalDataSource database;
    private final CurrentCaller caller;

    AuditReadModel(AgroalDataSource database, CurrentCaller caller) {
        this.database = database;
        this.caller = caller;
    }

    /**
     * @param before only entries with a lower id
     * @param patientId only those that name this person, or show the record in a list; or null
     * @param account only this account's, or null
     * @param brokenGlass true for emergencies only
     */
    List<StoredEntry> page(long before, UUID patientId, String account, boolean brokenGlass, int rows) {
        String filter = (account == null ? "" : " and account = ?")
                + (brokenGlass ? " and basis = 'BREAK_GLASS'" : "")
                + " order by id desc limit ?";
        String select = "select " + StoredEntry.COLUMNS + " from audit_entry where tenant_id = ?";
        var values = new ArrayList<Object>(List.of(caller.get().tenant()));
        if (patientId == null) {
            add(values, before, account, rows);
            return read(select + " and id < ?" + filter, values);
        }
        for (int i = 0; i < 2; i++) {
            add(values, caller.get().tenant(), patientId, before, account, rows);
        }
        values.add(rows);
        return read(
                select + " and id in ((select id" + WHERE_NAMED + filter + ") union (select id" + WHERE_SHOWN + filter
                        + ")) order by id desc limit ?",
                values);
    }

    /** Adds what has a value. */
    private static void add(List<Object> values, Object... more) {
        for (Object value : more) {
            if (value != null) {
                values.add(value);
            }
        }
    }

    private List<StoredEntry> read(String sql, List<Object> values) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) {
                select.setObject(i + 1, values.get(i));
            }
            try (var rows = select.executeQuery()) {
                var entries = new ArrayList<StoredEntry>();
                while (rows.next()) {
                    entries.add(StoredEntry.read(rows));
                }
                return entries;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the audit is not readable", e);
        }
    }
}
