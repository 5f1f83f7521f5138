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

    private final AgroalDataSource database;

    DueTenantReadModel(@DataSource("relay") AgroalDataSource database) {
        this.database = database;
    }

    /** @param latest the latest date of any place on earth now */
    List<String> withUntold(LocalDate latest) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("""
                    select distinct e.tenant_id from expected_measure e
                    where e.status = 'OPEN' and e.due_on <= ?
                      and not exists (select from measure_due d
                          where d.tenant_id = e.tenant_id and d.episode_id = e.episode_id
                            and d.instrument = e.instrument and d.time_point = e.time_point
                            and d.occurrence = e.occurrence)
                    """)) {
            select.setObject(1, latest);
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
