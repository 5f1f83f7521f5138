package health.praxis.session.safety;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The red flags of all tenants that nobody has acknowledged in time; the relay role sees no others, and no content. */
@ApplicationScoped
class OverdueReadModel {

    private static final int AT_ONCE = 200;

    private final AgroalDataSource database;

    OverdueReadModel(@DataSource("relay") AgroalDataSource database) {
        this.database = database;
    }

    /** The longest overdue first. */
    List<Overdue> overdue(Instant now) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("""
                    select tenant_id, id from red_flag
                    where status = 'RAISED' and escalated_at is null and due_by <= ? order by due_by limit ?
                    """)) {
            select.setObject(1, now.atOffset(ZoneOffset.UTC));
            select.setInt(2, AT_ONCE);
            var overdue = new ArrayList<Overdue>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    overdue.add(new Overdue(rows.getString(1), rows.getObject(2, UUID.class)));
                }
            }
            return List.copyOf(overdue);
        } catch (SQLException e) {
            throw new IllegalStateException("overdue red flags are not readable: " + e.getSQLState(), e);
        }
    }

    /** One flag of one tenant. */
    record Overdue(String tenant, UUID id) {}
}
