package health.praxis.outcomes.derivation;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The tenants in which somebody is due. */
@ApplicationScoped
class DueTenantsRepository {

    private final AgroalDataSource database;

    DueTenantsRepository(@DataSource("relay") AgroalDataSource database) {
        this.database = database;
    }

    List<String> all() {
        var tenants = new ArrayList<String>();
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select distinct tenant_id from derivation_due");
                var rows = select.executeQuery()) {
            while (rows.next()) {
                tenants.add(rows.getString(1));
            }
            return tenants;
        } catch (SQLException e) {
            throw new IllegalStateException("who is due is not known: " + e.getSQLState(), e);
        }
    }
}
