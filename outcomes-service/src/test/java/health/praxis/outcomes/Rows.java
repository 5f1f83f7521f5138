package health.praxis.outcomes;

import health.praxis.testing.Infrastructure;
import java.sql.SQLException;
import java.util.UUID;

/** What stands in the service's tables, as the superuser sees it. */
public final class Rows {

    private Rows() {}

    /** How many rows of a table are about a person, whatever the tenant. */
    public static long count(String table, UUID patient) {
        try (var superuser = Infrastructure.database().connectAsSuperuser();
                var select = superuser.prepareStatement("select count(*) from " + table + " where patient_id = ?")) {
            select.setObject(1, patient);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** 1 when facts about the person have been read. */
    public static long countOfPerson(UUID patient) {
        try (var superuser = Infrastructure.database().connectAsSuperuser();
                var select = superuser.prepareStatement("select count(*) from known_patient where id = ?")) {
            select.setObject(1, patient);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** In how many versions an assessment is kept. */
    public static long versions(String assessment) {
        try (var superuser = Infrastructure.database().connectAsSuperuser();
                var select = superuser.prepareStatement(
                        "select count(*) from assessment_history where assessment_id = ?::uuid")) {
            select.setString(1, assessment);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether an assessment was told as going with falls. */
    public static boolean findsFallRisk(String assessment) {
        try (var superuser = Infrastructure.database().connectAsSuperuser();
                var select = superuser.prepareStatement("select finds_fall_risk from assessment where id = ?::uuid")) {
            select.setString(1, assessment);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many rows of a table a tenant has. */
    public static long countOfTenant(String table, String tenant) {
        try (var superuser = Infrastructure.database().connectAsSuperuser();
                var select = superuser.prepareStatement("select count(*) from " + table + " where tenant_id = ?")) {
            select.setString(1, tenant);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The course of a plan as it is kept, in JSON. */
    public static String course(UUID plan) {
        try (var superuser = Infrastructure.database().connectAsSuperuser();
                var select = superuser.prepareStatement("select course::text from known_plan where id = ?")) {
            select.setObject(1, plan);
            try (var row = select.executeQuery()) {
                return row.next() ? row.getString(1) : "";
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
