package health.praxis.outcomes;

import health.praxis.testing.Infrastructure;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Every row of what is computed from the streams, as the superuser sees it. */
public final class Projections {

    /** The read models; every column of every row counts. */
    public static final List<String> READ_MODELS = List.of(
            "clinic_settings",
            "known_patient",
            "known_condition",
            "known_episode",
            "known_plan",
            "known_home_programme",
            "scheduled_session",
            "delivered_session",
            "practised_at_home",
            "known_alert",
            "known_symptom",
            "known_medication_change",
            "analytics_consent",
            "erased_patient");

    private Projections() {}

    /** All rows of a tenant, by table. */
    public static Map<String, List<String>> of(String tenant) {
        var all = new TreeMap<String, List<String>>();
        try (var superuser = Infrastructure.database().connectAsSuperuser()) {
            for (String table : READ_MODELS) {
                all.put(
                        table,
                        rows(superuser, "select (to_jsonb(t) - 'tenant_id')::text from " + table + " t", tenant));
            }
            all.put(
                    "timeline_entry",
                    rows(superuser, "select (to_jsonb(t) - 'tenant_id')::text from timeline_entry t", tenant));
            // that it was told is this service's own record, and depends on when the timer looked
            all.put(
                    "expected_measure",
                    rows(
                            superuser,
                            "select (to_jsonb(t) - 'tenant_id' - 'is_told')::text from expected_measure t",
                            tenant));
            // how often and when it was judged is this service's own record; what is judged now is the projection
            all.put("progress", rows(superuser, """
                select jsonb_build_array(patient_id, instrument, goal_id, classification)::text
                from progress t where is_current\
                """, tenant));
            return all;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All rows of a tenant with everything in them, the service's own records among them. */
    public static Map<String, List<String>> withOwnRecords(String tenant) {
        var all = of(tenant);
        try (var superuser = Infrastructure.database().connectAsSuperuser()) {
            for (String table : List.of(
                    "progress",
                    "progress_history",
                    "dose_shortfall",
                    "measure_due",
                    "assessment",
                    "assessment_history")) {
                all.put(table, rows(superuser, "select to_jsonb(t)::text from " + table + " t", tenant));
            }
            return all;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static long count(String sql, String tenant) {
        try (var superuser = Infrastructure.database().connectAsSuperuser();
                var select = superuser.prepareStatement(sql)) {
            select.setString(1, tenant);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> rows(Connection superuser, String sql, String tenant) throws SQLException {
        String filtered = sql + (sql.contains(" where ") ? " and" : " where") + " t.tenant_id = ? order by 1";
        try (var select = superuser.prepareStatement(filtered)) {
            select.setString(1, tenant);
            var found = new ArrayList<String>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        }
    }
}
