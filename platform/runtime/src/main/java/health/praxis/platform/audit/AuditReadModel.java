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

    private final AgroalDataSource database;
    private final CurrentCaller caller;

    AuditReadModel(AgroalDataSource database, CurrentCaller caller) {
        this.database = database;
        this.caller = caller;
    }

    /**
     * @param before only entries with a lower id
     * @param patientId only this person's, or null
     * @param account only this account's, or null
     * @param brokenGlass true for emergencies only
     */
    List<StoredEntry> page(long before, UUID patientId, String account, boolean brokenGlass, int rows) {
        var sql =
                new StringBuilder("select " + StoredEntry.COLUMNS + " from audit_entry where tenant_id = ? and id < ?");
        var values = new ArrayList<Object>(List.of(caller.get().tenant(), before));
        if (patientId != null) {
            sql.append(" and patient_id = ?");
            values.add(patientId);
        }
        if (account != null) {
            sql.append(" and account = ?");
            values.add(account);
        }
        if (brokenGlass) {
            sql.append(" and basis = 'BREAK_GLASS'");
        }
        sql.append(" order by id desc limit ?");
        values.add(rows);
        return read(sql.toString(), values);
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
