package health.praxis.testing;

import health.praxis.platform.access.RecordPart;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

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

    /**
     * The account is linked to the person as a caregiver, for every part of the record; a consent is another matter.
     *
     * @return the id of the link
     */
    public static UUID caregiver(String tenant, UUID patientId, String account) {
        return caregiver(tenant, patientId, account, EnumSet.allOf(RecordPart.class));
    }

    /**
     * The account is linked to the person as a caregiver, for some parts of the record.
     *
     * @return the id of the link
     */
    public static UUID caregiver(String tenant, UUID patientId, String account, Set<RecordPart> parts) {
        UUID caregiverId = UUID.randomUUID();
        write(
                """
                insert into access_caregiver (tenant_id, caregiver_id, patient_id, account, parts, valid_from)
                values (?, ?, ?, ?, string_to_array(?, ','), ?)
                """,
                tenant,
                caregiverId,
                patientId,
                account,
                parts.stream().map(RecordPart::name).collect(Collectors.joining(",")),
                LONG_AGO);
        return caregiverId;
    }

    /** The person consents to what linked caregivers may see, since long ago and without end. */
    public static void consent(String tenant, UUID patientId) {
        write("""
            insert into access_consent (tenant_id, consent_id, patient_id, valid_from) values (?, gen_random_uuid(), ?, ?)
            """, tenant, patientId, LONG_AGO);
    }

    /** True when the account is on the person's care team by what has been written here or read by the service. */
    public static boolean isOnCareTeam(String tenant, UUID patientId, String account) {
        try (var superuser = Infrastructure.database().connectAsSuperuser();
                var select = superuser.prepareStatement("""
                    select exists (
                        select from access_care_team where tenant_id = ? and patient_id = ? and account = ?)
                    """)) {
            select.setString(1, tenant);
            select.setObject(2, patientId);
            select.setString(3, account);
            try (var row = select.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
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
