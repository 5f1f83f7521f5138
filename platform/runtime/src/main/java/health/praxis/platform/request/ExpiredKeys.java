package health.praxis.platform.request;

import health.praxis.platform.work.RecurringWork;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;

/** Forgets idempotency keys older than 24 hours; the database's policy decides which those are. */
@ApplicationScoped
class ExpiredKeys implements RecurringWork {

    private static final Duration PAUSE = Duration.ofHours(1);
    private static final Duration FIRST_AFTER = Duration.ofMinutes(1);

    private final AgroalDataSource database;

    ExpiredKeys(@DataSource("relay") AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "expired-keys";
    }

    @Override
    public Duration pause() {
        return PAUSE;
    }

    @Override
    public Duration firstAfter() {
        return FIRST_AFTER;
    }

    @Override
    public void look() {
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement("delete from idempotency_key")) {
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("expired keys stay for now: " + e.getSQLState(), e);
        }
    }
}
