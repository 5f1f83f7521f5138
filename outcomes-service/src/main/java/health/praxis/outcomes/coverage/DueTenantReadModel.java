package health.praxis.outcomes.coverage;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The tenants in which a measure may be due that nobody has been told of; the relay role sees no more than that. */
@ApplicationScoped
class DueTenantReadModel {

    /** How far the latest and the earliest date of places on earth lie apart at most. */
    private static final int DAYS_AROUND_THE_EARTH = 2;

    private final AgroalDataSource database;

    DueTenantReadModel(@DataSource("relay") AgroalDataSource database) {
        this.database = database;
    }

    /** @param latest the latest date of any place on earth now */
    List<String> withUntold(LocalDate latest) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("""
                    select distinct tenant_id from expected_measure
                    where status = 'OPEN' and not is_told and due_on <= ? and (open_until is null or open_until >= ?)
                    """)) {
            select.setObject(1, latest);
            select.setObject(2, latest.minusDays(DAYS_AROUND_THE_EARTH));
            var tenants = new ArrayList<String>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    tenants.add(rows.getString(1));
                }
            }
            return List.copyOf(tenants);
        } catch (SQLException e) {
            throw new IllegalStateException("due measures are not readable: " + e.getSQLState(), e);
        }
    }
}
