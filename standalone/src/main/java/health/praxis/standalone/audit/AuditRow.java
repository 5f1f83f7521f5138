package health.praxis.standalone.audit;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A row of the audit.
 *
 * @param id its place
 * @param fields what a seal covers besides the id, each as its canonical text or null; see {@code docs/security.md}
 * @param later what it covers by name, where it has a value, in the order of the documentation
 */
record AuditRow(long id, List<String> fields, Map<String, String> later) {

    private static final int AT = 1;

    static final String COLUMNS = "id, tenant_id, at, account, roles, client, address, action, operation, patient_id,"
        + " record_id, outcome, status, basis, reason, stale, trace_id, times, (select array_agg(patient_id::text)"
        + " from audit_shown shown where shown.tenant_id = audit_entry.tenant_id and shown.entry_id = audit_entry.id)"
        + " as people";

    static AuditRow read(ResultSet row) throws SQLException {
        var at = row.getObject("at", OffsetDateTime.class).toInstant();
        var fields = new ArrayList<String>();
        fields.add(row.getString("tenant_id"));
        fields.add(Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, at)));
        fields.add(row.getString("account"));
        fields.add(new String(canonical(List.of((String[]) row.getArray("roles").getArray())), StandardCharsets.UTF_8));
        for (var column : List.of(
                "client",
                "address",
                "action",
                "operation",
                "patient_id",
                "record_id",
                "outcome",
                "status",
                "basis",
                "reason")) {
            fields.add(row.getString(column));
        }
        fields.add(Boolean.toString(row.getBoolean("stale")));
        fields.add(row.getString("trace_id"));
        return new AuditRow(row.getLong("id"), fields, later(row));
    }

    private static Map<String, String> later(ResultSet row) throws SQLException {
        var later = new LinkedHashMap<String, String>();
        var people = row.getArray("people");
        if (people != null) {
            var ordered = Stream.of((String[]) people.getArray()).sorted().toList();
            later.put("people", new String(canonical(ordered), StandardCharsets.UTF_8));
        }
        String times = row.getString("times");
        if (times != null) {
            later.put("times", times);
        }
        return later;
    }

    /** When the request began. */
    Instant at() {
        return Instant.EPOCH.plus(Long.parseLong(fields.get(AT)), ChronoUnit.MICROS);
    }

    /** The bytes of this row that go into a seal. */
    byte[] canonical() {
        var all = new ArrayList<String>(fields.size() + 1);
        all.add(Long.toString(id));
        all.addAll(fields);
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(canonical(all));
        later.forEach((name, value) -> {
            bytes.write('+');
            bytes.writeBytes(canonical(List.of(name, value)));
        });
        return bytes.toByteArray();
    }

    /** Each text as its length in bytes, a colon and the bytes; {@code -} for none. */
    static byte[] canonical(List<String> texts) {
        var bytes = new ByteArrayOutputStream();
        for (var text : texts) {
            if (text == null) {
                bytes.write('-');
                continue;
            }
            var encoded = text.getBytes(StandardCharsets.UTF_8);
            bytes.writeBytes((encoded.length + ":").getBytes(StandardCharsets.US_ASCII));
            bytes.writeBytes(encoded);
        }
        return bytes.toByteArray();
    }
}
