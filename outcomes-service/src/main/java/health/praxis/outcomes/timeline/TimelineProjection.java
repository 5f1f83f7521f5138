package health.praxis.outcomes.timeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** The entries of people's timelines, as computed last. */
@ApplicationScoped
class TimelineProjection {

    /** One scan of the primary key; what a change is held against is told whatever the span. */
    static final String READ = """
        select at, kind, ref, detail from timeline_entry
        where patient_id = ? and at < ? and (at >= ? or kind = 'THRESHOLDS')
        order by at, kind, ref
        """;

    /** Rows that are the same already are left alone. */
    private static final String REPLACE = """
        with fresh as (
            select unnest(?::timestamptz[]) as at, unnest(?::text[]) as kind, unnest(?::text[]) as ref,
                   unnest(?::text[])::jsonb as detail),
        gone as (
            delete from timeline_entry entry where patient_id = ? and not exists (
                select from fresh where fresh.at = entry.at and fresh.kind = entry.kind and fresh.ref = entry.ref))
        insert into timeline_entry as entry (patient_id, at, kind, ref, detail)
        select ?, at, kind, ref, detail from fresh
        on conflict (tenant_id, patient_id, at, kind, ref) do update set detail = excluded.detail
        where entry.detail <> excluded.detail
        """;

    private final AgroalDataSource database;
    private final ObjectMapper json;

    TimelineProjection(AgroalDataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** The entries of a person from one instant up to another, in their order. */
    List<TimelineEntry> read(UUID patientId, Instant from, Instant until) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(READ)) {
            select.setObject(1, patientId);
            select.setObject(2, utc(until));
            select.setObject(3, utc(from));
            var entries = new ArrayList<TimelineEntry>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    entries.add(new TimelineEntry(
                            rows.getObject(1, OffsetDateTime.class).toInstant(),
                            TimelineEntry.Kind.valueOf(rows.getString(2)),
                            rows.getString(3),
                            json.readTree(rows.getString(4))));
                }
            }
            return List.copyOf(entries);
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("the timeline is not readable", e);
        }
    }

    /** Makes these the entries of a person. */
    void replace(UUID patientId, List<TimelineEntry> entries) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(REPLACE)) {
            statement.setArray(
                    1, array(connection, entries, entry -> utc(entry.at()).toString()));
            statement.setArray(
                    2, array(connection, entries, entry -> entry.kind().name()));
            statement.setArray(3, array(connection, entries, TimelineEntry::ref));
            statement.setArray(
                    4, array(connection, entries, entry -> entry.detail().toString()));
            statement.setObject(5, patientId);
            statement.setObject(6, patientId);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the timeline could not be kept", e);
        }
    }

    private static Array array(
            Connection connection, List<TimelineEntry> entries, Function<TimelineEntry, String> column)
            throws SQLException {
        return connection.createArrayOf("text", entries.stream().map(column).toArray());
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
