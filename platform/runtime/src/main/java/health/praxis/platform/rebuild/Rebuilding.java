package health.praxis.platform.rebuild;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Looks every now and then whether an operator asks for a rebuild; of several instances one does it. */
@ApplicationScoped
class Rebuilding {

    private static final Logger LOG = Logger.getLogger(Rebuilding.class);
    private static final long LOCK = 0x7072_6178_6973_0004L;

    private final AgroalDataSource database;
    private final Rebuild rebuild;
    private final boolean offered;
    private final Duration pause;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("rebuild").factory());

    Rebuilding(
            @DataSource("relay") AgroalDataSource database,
            Rebuild rebuild,
            @ConfigProperty(name = "praxis.rebuild.offered", defaultValue = "false") boolean offered,
            @ConfigProperty(name = "praxis.rebuild.look-every", defaultValue = "PT1S") Duration pause) {
        this.database = database;
        this.rebuild = rebuild;
        this.offered = offered;
        this.pause = pause;
    }

    void start(@Observes StartupEvent event) {
        if (offered) {
            timer.scheduleWithFixedDelay(this::look, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        timer.shutdownNow();
        timer.awaitTermination(10, TimeUnit.SECONDS);
    }

    private void look() {
        try (var connection = database.getConnection()) {
            var asked = oldest(connection);
            if (asked.isPresent() && locked(connection)) {
                try {
                    // it may have been finished by another instance before the lock was free
                    oldest(connection).ifPresent(request -> carryOut(connection, request));
                } finally {
                    unlock(connection);
                }
            }
        } catch (SQLException e) {
            LOG.debugf("rebuild requests not read: state=%s", e.getSQLState());
        } catch (RuntimeException e) {
            LOG.warnf(e, "rebuild interrupted, to be begun again");
        }
    }

    private void carryOut(Connection connection, long request) {
        try {
            LOG.infof("rebuild begins: request=%d", request);
            var result = rebuild.run();
            finish(connection, request, result, null);
            LOG.infof(
                    "rebuild finished: request=%d events=%d rowsChanged=%d leftUncomputed=%d",
                    request, result.events(), result.rowsChanged(), result.leftUncomputed());
        } catch (RebuildFailed failed) {
            LOG.errorf(failed, "rebuild failed, nothing was changed: request=%d", request);
            finish(connection, request, new Rebuild.Result(0, 0, 0), failed.getMessage());
        }
    }

    private static OptionalLong oldest(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement(
                        "select id from rebuild_request where finished_at is null order by id limit 1");
                var row = select.executeQuery()) {
            return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
        }
    }

    private static boolean locked(Connection connection) throws SQLException {
        try (var lock = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            lock.setLong(1, LOCK);
            try (var row = lock.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private static void unlock(Connection connection) throws SQLException {
        try (var unlock = connection.prepareStatement("select pg_advisory_unlock(?)")) {
            unlock.setLong(1, LOCK);
            unlock.execute();
        }
    }

    private static void finish(Connection connection, long request, Rebuild.Result result, String failure) {
        try (var update = connection.prepareStatement("""
            update rebuild_request
            set finished_at = now(), events = ?, rows_changed = ?, left_uncomputed = ?, failure = left(?, 200)
            where id = ?
            """)) {
            update.setLong(1, result.events());
            update.setLong(2, result.rowsChanged());
            update.setLong(3, result.leftUncomputed());
            update.setString(4, failure);
            update.setLong(5, request);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the end of a rebuild could not be kept", e);
        }
    }
}
