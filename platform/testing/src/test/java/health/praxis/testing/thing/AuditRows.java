package health.praxis.testing.thing;

import static org.awaitility.Awaitility.await;

import health.praxis.testing.Infrastructure;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** The audit as the superuser sees it. */
final class AuditRows {

    private static final Duration SOON = Duration.ofSeconds(30);

    private AuditRows() {}

    /** An address that nobody else has. */
    static String someAddress() {
        var random = ThreadLocalRandom.current();
        return "10." + random.nextInt(256) + "." + random.nextInt(256) + "." + random.nextInt(256);
    }

    /** Waits for {@code count} entries of a tenant, and returns them in their order. */
    static List<Map<String, Object>> of(String tenant, int count) {
        return await().atMost(SOON)
                .pollDelay(Duration.ofMillis(20))
                .until(
                        () -> read("select * from audit_entry where tenant_id = ? order by id", tenant),
                        rows -> rows.size() >= count);
    }

    /** The people whose records a list showed, by its entry. */
    static List<Object> shownBy(Map<String, Object> entry) {
        return read("select patient_id from audit_shown where entry_id = ?", entry.get("id")).stream()
                .map(row -> row.get("patient_id"))
                .toList();
    }

    /** Waits for entries of the operator's chain with this trace or path mark in their address. */
    static List<Map<String, Object>> ofOperatorFrom(String address, int count) {
        return await().atMost(SOON)
                .pollDelay(Duration.ofMillis(20))
                .until(
                        () -> read(
                                "select * from audit_entry where tenant_id = '@operator' and address = ? order by id",
                                address),
                        rows -> rows.size() >= count);
    }

    /** Waits until every entry of the tenant is sealed, and returns the seals in their order. */
    static List<Map<String, Object>> sealsOf(String tenant) {
        await().atMost(SOON).until(() -> read("""
            select 1 from audit_entry where tenant_id = ?
            having max(id) = (select max(to_id) from audit_seal where tenant_id = max(audit_entry.tenant_id))
            """, tenant), rows -> rows.size() == 1);
        return read("select * from audit_seal where tenant_id = ? order by number", tenant);
    }

    static List<Map<String, Object>> read(String sql, Object... values) {
        try (var superuser = Infrastructure.database().connectAsSuperuser();
                var select = superuser.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                select.setObject(i + 1, values[i]);
            }
            try (var rows = select.executeQuery()) {
                var read = new ArrayList<Map<String, Object>>();
                while (rows.next()) {
                    var row = new LinkedHashMap<String, Object>();
                    for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                        Object value = rows.getObject(column);
                        row.put(
                                rows.getMetaData().getColumnName(column),
                                value instanceof java.sql.Array array ? List.of((Object[]) array.getArray()) : value);
                    }
                    read.add(row);
                }
                return read;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
