package health.praxis.platform.access;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The access facts of the caller's tenant; tables in every service but patient-service, where they are views. */
@ApplicationScoped
class AccessReadModel {

    private final AgroalDataSource database;

    AccessReadModel(AgroalDataSource database) {
        this.database = database;
    }

    /** The people on whose care team the account is on that day. */
    Set<UUID> caseload(String account, LocalDate day) {
        return read("""
            select patient_id from access_care_team
            where (account = ? or practitioner_id in (select practitioner_id from access_practitioner where account = ?))
              and valid_from <= ? and (valid_until is null or valid_until >= ?)
            """, select -> {
            select.setString(1, account);
            select.setString(2, account);
            select.setObject(3, day);
            select.setObject(4, day);
            return ids(select);
        });
    }

    /** True when the account is linked to the person for that part of the record and a consent lets that caregiver in. */
    boolean isConsentedTo(UUID patientId, String account, RecordPart part, LocalDate day) {
        return read("""
            select exists (
                select from access_caregiver c
                join access_consent k on k.patient_id = c.patient_id
                    and (k.caregiver_id is null or k.caregiver_id = c.caregiver_id)
                where c.patient_id = ? and c.account = ? and ? = any (c.parts)
                  and c.valid_from <= ? and (c.valid_until is null or c.valid_until >= ?)
                  and k.valid_from <= ? and (k.valid_until is null or k.valid_until >= ?))
            """, select -> {
            select.setObject(1, patientId);
            select.setString(2, account);
            select.setString(3, part.name());
            select.setObject(4, day);
            select.setObject(5, day);
            select.setObject(6, day);
            select.setObject(7, day);
            try (var row = select.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        });
    }

    /** Whose caregiver this is, when it is one who may sign in; the link may be over or still ahead. */
    Optional<UUID> patientOf(UUID caregiverId) {
        return read("select patient_id from access_caregiver where caregiver_id = ?", select -> {
            select.setObject(1, caregiverId);
            return ids(select).stream().findFirst();
        });
    }

    /** Under which ids the account is linked to the person as a caregiver on that day. */
    Set<UUID> linkedAs(UUID patientId, String account, LocalDate day) {
        return read("""
            select caregiver_id from access_caregiver
            where patient_id = ? and account = ? and valid_from <= ? and (valid_until is null or valid_until >= ?)
            """, select -> {
            select.setObject(1, patientId);
            select.setString(2, account);
            select.setObject(3, day);
            select.setObject(4, day);
            return ids(select);
        });
    }

    /** The practitioners who sign in with the account. */
    Set<UUID> practitionersOf(String account) {
        return read("select practitioner_id from access_practitioner where account = ?", select -> {
            select.setString(1, account);
            return ids(select);
        });
    }

    /** True when it is a practitioner who signs in. */
    boolean isPractitioner(UUID practitionerId) {
        return read("select practitioner_id from access_practitioner where practitioner_id = ?", select -> {
            select.setObject(1, practitionerId);
            return !ids(select).isEmpty();
        });
    }

    private static Set<UUID> ids(PreparedStatement select) throws SQLException {
        var ids = new HashSet<UUID>();
        try (var rows = select.executeQuery()) {
            while (rows.next()) {
                ids.add(rows.getObject(1, UUID.class));
            }
        }
        return Set.copyOf(ids);
    }

    void teamIs(UUID patientId, List<TeamMember> members) {
        write("delete from access_care_team where patient_id = ?", delete -> delete.setObject(1, patientId));
        for (int i = 0; i < members.size(); i++) {
            var member = members.get(i);
            int place = i;
            write("""
                insert into access_care_team (patient_id, place, practitioner_id, account, valid_from, valid_until)
                values (?, ?, ?, ?, ?, ?)
                """, insert -> {
                insert.setObject(1, patientId);
                insert.setInt(2, place);
                insert.setObject(3, member.practitionerId());
                insert.setString(4, member.account());
                insert.setObject(5, member.from());
                insert.setObject(6, member.until());
            });
        }
    }

    void practitionerHas(UUID practitionerId, String account) {
        write(
                "delete from access_practitioner where practitioner_id = ?",
                delete -> delete.setObject(1, practitionerId));
        if (account != null) {
            write("insert into access_practitioner (practitioner_id, account) values (?, ?)", insert -> {
                insert.setObject(1, practitionerId);
                insert.setString(2, account);
            });
        }
    }

    void caregiverLinked(LinkedCaregiver caregiver) {
        caregiverUnlinked(caregiver.caregiverId());
        if (caregiver.account() == null) {
            return;
        }
        write("""
            insert into access_caregiver (caregiver_id, patient_id, account, parts, valid_from, valid_until)
            values (?, ?, ?, ?, ?, ?)
            """, insert -> {
            insert.setObject(1, caregiver.caregiverId());
            insert.setObject(2, caregiver.patientId());
            insert.setString(3, caregiver.account());
            insert.setArray(
                    4,
                    insert.getConnection()
                            .createArrayOf(
                                    "text",
                                    caregiver.parts().stream()
                                            .map(RecordPart::name)
                                            .toArray()));
            insert.setObject(5, caregiver.from());
            insert.setObject(6, caregiver.until());
        });
    }

    void caregiverUnlinked(UUID caregiverId) {
        write("delete from access_caregiver where caregiver_id = ?", delete -> delete.setObject(1, caregiverId));
    }

    void consentGranted(Consent consent) {
        consentWithdrawn(consent.consentId());
        write("""
            insert into access_consent (consent_id, patient_id, caregiver_id, valid_from, valid_until)
            values (?, ?, ?, ?, ?)
            """, insert -> {
            insert.setObject(1, consent.consentId());
            insert.setObject(2, consent.patientId());
            insert.setObject(3, consent.caregiverId());
            insert.setObject(4, consent.from());
            insert.setObject(5, consent.until());
        });
    }

    void consentWithdrawn(UUID consentId) {
        write("delete from access_consent where consent_id = ?", delete -> delete.setObject(1, consentId));
    }

    private void write(String sql, Parameters parameters) {
        read(sql, statement -> {
            parameters.set(statement);
            return statement.executeUpdate();
        });
    }

    private <T> T read(String sql, Question<T> question) {
        try (Connection connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return question.ask(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("the access facts are not reachable", e);
        }
    }

    private interface Question<T> {
        T ask(PreparedStatement statement) throws SQLException;
    }

    private interface Parameters {
        void set(PreparedStatement statement) throws SQLException;
    }

    /** A place on a care team, both days included; a member is known by practitioner, by account, or by both. */
    record TeamMember(UUID practitionerId, String account, LocalDate from, LocalDate until) {}

    /** A caregiver as linked, both days included; without an account nobody can sign in as them. */
    record LinkedCaregiver(
            UUID caregiverId, UUID patientId, String account, Set<RecordPart> parts, LocalDate from, LocalDate until) {}

    /** A consent to caregiver access, both days included; for one caregiver, or for all when that is null. */
    record Consent(UUID consentId, UUID patientId, UUID caregiverId, LocalDate from, LocalDate until) {}
}
