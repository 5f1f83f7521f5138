package health.praxis.session.safety;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.UUID;

/** Who has a place in which session of the caller's tenant. */
@ApplicationScoped
class SessionPlaceReadModel {

    private final AgroalDataSource database;

    SessionPlaceReadModel(AgroalDataSource database) {
        this.database = database;
    }

    /** True when there is such a session, or such a place in a group's, and it is this person's. */
    boolean isOf(UUID patientId, UUID sessionId) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("""
                    select exists (
                        select from session_participant
                        where patient_id = ? and (session_id = ? or participation_id = ?))
                    """)) {
            select.setObject(1, patientId);
            select.setObject(2, sessionId);
            select.setObject(3, sessionId);
            try (var row = select.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("sessions are not readable: " + e.getSQLState(), e);
        }
    }
}
