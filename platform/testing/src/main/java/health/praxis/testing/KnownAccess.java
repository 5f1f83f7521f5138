package health.praxis.testing;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;

/** Access facts put where a service keeps them once it has read them, so that a test need not wait for the topic. */
public final class KnownAccess {

    private static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);

    private KnownAccess() {}

    /** The account is on the person's care team, since long ago and without end. */
    public static void careTeam(String tenant, UUID patientId, String account) {
        write("""
            insert into access_care_team (tenant_id, patient_id, place, account, valid_from)
            select ?, ?, coalesce(max(place), 0) + 1000, ?, ? from access_care_team where tenant_id = ? and patient_id = ?
            """, tenant, patientId, account, LONG_AGO, tenant, patientId);
    }

    /** The account is linked to the person as a caregiver, for every part of the record; a consent is another matter. */
    public static void caregiver(String tenant, UUID patientId, String account) {
        write("""
            insert into access_caregiver (tenant_id, caregiver_id, patient_id, account, parts, valid_from)
            values (?, gen_random_uuid(), ?, ?, '{RECORD,PLAN,SESSIONS,OUTCOMES}', ?)
            """, tenant, patientId, account, LONG_AGO);
    }

    private static void write(String sql, Object... values) {
        try (var superuser = Infrastructure.database().connectAsSuperuser();
                var statement = superuser.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
