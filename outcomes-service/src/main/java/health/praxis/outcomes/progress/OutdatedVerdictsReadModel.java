package health.praxis.outcomes.progress;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The people of all tenants with a verdict by another edition than the asked one; the relay role sees no content. */
@ApplicationScoped
class OutdatedVerdictsReadModel {

    private static final int AT_ONCE = 200;
    private static final UUID NOBODY = new UUID(0, 0);

    private final AgroalDataSource database;

    OutdatedVerdictsReadModel(@DataSource("relay") AgroalDataSource database) {
        this.database = database;
    }

    /** At most 200 people after one, in the order of their ids. */
    List<Judged> notJudgedWith(String edition, Judged after) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("""
                    select distinct tenant_id, patient_id from progress
                    where is_current and judged_with <> ? and (tenant_id, patient_id) > (?, ?)
                    order by tenant_id, patient_id limit ?
                    """)) {
            select.setString(1, edition);
            select.setString(2, after.tenant());
            select.setObject(3, after.patientId());
            select.setInt(4, AT_ONCE);
            var people = new ArrayList<Judged>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    people.add(new Judged(rows.getString(1), rows.getObject(2, UUID.class)));
                }
            }
            return List.copyOf(people);
        } catch (SQLException e) {
            throw new IllegalStateException("outdated verdicts are not readable: " + e.getSQLState(), e);
        }
    }

    /** One person of one tenant. */
    record Judged(String tenant, UUID patientId) {

        static final Judged NOBODY_YET = new Judged("", NOBODY);
    }
}
