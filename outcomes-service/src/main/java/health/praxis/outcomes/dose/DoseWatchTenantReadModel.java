package health.praxis.outcomes.dose;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The tenants in which somebody's dose is to be looked at; the relay role sees no more than that. */
@ApplicationScoped
class DoseWatchTenantReadModel {

    private final AgroalDataSource database;

    DoseWatchTenantReadModel(@DataSource("relay") AgroalDataSource database) {
        this.database = database;
    }

    /** @param latest the latest date of any place on earth now */
    List<String> due(LocalDate latest) {
        try (var connection = database.getConnection();
                var select =
                        connection.prepareStatement("select distinct tenant_id from dose_watch where look_on <= ?")) {
            select.setObject(1, latest);
            var tenants = new ArrayList<String>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    tenants.add(rows.getString(1));
                }
            }
            return List.copyOf(tenants);
        } catch (SQLException e) {
            throw new IllegalStateException("the watch over doses is not readable: " + e.getSQLState(), e);
        }
    }
}
