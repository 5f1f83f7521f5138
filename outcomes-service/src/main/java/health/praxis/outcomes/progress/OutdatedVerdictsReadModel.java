package health.praxis.outcomes.progress;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** The people of all tenants who have to be judged again though nothing was told; the relay role sees no content. */
@ApplicationScoped
class OutdatedVerdictsReadModel {

    private static final int AT_ONCE = 200;
    private static final UUID NOBODY = new UUID(0, 0);

    private final AgroalDataSource database;

    OutdatedVerdictsReadModel(@DataSource("relay") AgroalDataSource database) {
        this.database = database;
    }

    /** Everybody with a verdict by another edition than this one. */
    void notJudgedWith(String edition, Consumer<Judged> judge) {
        all("judged_with <> ?", edition, judge);
    }

    /** Everybody with a verdict that may be another one by now, by time alone. */
    void dueAt(Instant now, Consumer<Judged> judge) {
        all("judge_again_at <= ?", now.atOffset(ZoneOffset.UTC), judge);
    }

    private void all(String condition, Object value, Consumer<Judged> judge) {
        List<Judged> people = next(condition, value, Judged.NOBODY_YET);
        while (!people.isEmpty()) {
            people.forEach(judge);
            people = next(condition, value, people.getLast());
        }
    }

    /** At most 200 people after one, in the order of their ids. */
    private List<Judged> next(String condition, Object value, Judged after) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("""
                    select distinct tenant_id, patient_id from progress
                    where is_current and %s and (tenant_id, patient_id) > (?, ?)
                    order by tenant_id, patient_id limit ?
                    """.formatted(condition))) {
            select.setObject(1, value);
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
