package health.praxis.platform.request;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Forgets idempotency keys older than 24 hours; the database's policy decides which those are. */
@ApplicationScoped
class ExpiredKeys {

    private static final Logger LOG = Logger.getLogger(ExpiredKeys.class);

    private final AgroalDataSource database;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("expired-keys").factory());

    ExpiredKeys(@DataSource("relay") AgroalDataSource database) {
        this.database = database;
    }

    void start(@Observes StartupEvent event) {
        timer.scheduleWithFixedDelay(this::forget, 1, 60, TimeUnit.MINUTES);
    }

    void stop(@Observes ShutdownEvent event) {
        timer.shutdownNow();
    }

    void forget() {
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement("delete from idempotency_key")) {
            delete.executeUpdate();
        } catch (SQLException e) {
            LOG.warnf("expired keys stay for now: state=%s", e.getSQLState());
        }
    }
}
