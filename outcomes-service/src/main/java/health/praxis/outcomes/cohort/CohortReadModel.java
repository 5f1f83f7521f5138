package health.praxis.outcomes.cohort;

import health.praxis.outcomes.assessment.TimePoint;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Scores and therapy of many people at once, in two questions however many they are. */
@ApplicationScoped
class CohortReadModel {

    private final AgroalDataSource database;

    CohortReadModel(AgroalDataSource database) {
        this.database = database;
    }

    /** All scores of these people, in the order they were performed; who was not able has none. */
    List<CohortResult> results(List<UUID> people, Optional<String> instrument, ZoneId zone) {
        return read(
                """
                select patient_id, instrument, performed_at, time_point, (result ->> 'score')::float8,
                    concat_ws(' ', administration::text, instrument_version, findings -> 'trials' ->> 'choice')
                from assessment
                where patient_id = any (?) and subject = 'PATIENT' and result_kind = 'SCORED'
                  and (cast(? as text) is null or instrument = ?)
                order by performed_at, id
                """,
                people,
                instrument,
                row -> new CohortResult(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        day(row.getObject(3, OffsetDateTime.class), zone),
                        TimePoint.valueOf(row.getString(4)),
                        row.getDouble(5),
                        row.getString(6)));
    }

    /** The minutes of all sessions of these people. */
    List<SessionMinutes> minutes(List<UUID> people, ZoneId zone) {
        return read(
                """
                select patient_id, started_at, active_minutes from delivered_session where patient_id = any (?)
                order by started_at, id
                """,
                people,
                Optional.empty(),
                row -> new SessionMinutes(
                        row.getObject(1, UUID.class),
                        day(row.getObject(2, OffsetDateTime.class), zone),
                        row.getDouble(3)));
    }

    private static LocalDate day(OffsetDateTime at, ZoneId zone) {
        return LocalDate.ofInstant(at.toInstant(), zone);
    }

    private <T> List<T> read(String sql, List<UUID> people, Optional<String> text, Line<T> line) {
        try (Connection connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setArray(1, connection.createArrayOf("uuid", people.toArray()));
            for (int i = 2; i <= select.getParameterMetaData().getParameterCount(); i++) {
                select.setString(i, text.orElse(null));
            }
            var lines = new ArrayList<T>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    lines.add(line.of(rows));
                }
            }
            return List.copyOf(lines);
        } catch (SQLException e) {
            throw new IllegalStateException("the results are not readable: " + e.getSQLState(), e);
        }
    }

    /** Active minutes of one session. */
    record SessionMinutes(UUID patientId, LocalDate day, double minutes) {}

    private interface Line<T> {
        T of(ResultSet row) throws SQLException;
    }
}
