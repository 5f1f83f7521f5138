package health.praxis.standalone.rebuild;

import health.praxis.standalone.process.CannotRun;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** One request for a rebuild, followed to its end. */
public final class RebuildRequest {

    private static final long LOOK_EVERY_MILLIS = 300;

    private RebuildRequest() {}

    /**
     * Asks, and waits until the service has done it.
     *
     * @param say takes lines for the person at the terminal
     * @return true when the read models are what the streams say and everything was computed from them again
     * @throws CannotRun when the database does not answer
     */
    public static boolean run(RebuildSource source, Consumer<String> say) {
        try (var connection = DriverManager.getConnection(source.url(), source.user(), source.password())) {
            long request = ask(connection);
            say.accept("Asked for rebuild " + request + " of " + source.service()
                    + "; requests are answered from what is in use meanwhile.");
            while (!isFinished(connection, request)) {
                TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
            }
            return report(connection, request, source.service(), say);
        } catch (SQLException e) {
            throw new CannotRun("The database of " + source.service() + " does not answer (" + e.getSQLState()
                    + "): ./praxis up starts what is missing.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotRun("No longer waiting; the service goes on.");
        }
    }

    private static long ask(Connection connection) throws SQLException {
        try (var insert = connection.prepareStatement("insert into rebuild_request default values returning id");
                var row = insert.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static boolean isFinished(Connection connection, long request) throws SQLException {
        try (var select =
                connection.prepareStatement("select finished_at is not null from rebuild_request where id = ?")) {
            select.setLong(1, request);
            try (var row = select.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private static boolean report(Connection connection, long request, String service, Consumer<String> say)
            throws SQLException {
        try (var select = connection.prepareStatement("""
            select events, rows_changed, left_uncomputed, failure, extract(epoch from finished_at - requested_at)
            from rebuild_request where id = ?
            """)) {
            select.setLong(1, request);
            try (var row = select.executeQuery()) {
                row.next();
                long left = row.getLong(3);
                String failure = row.getString(4);
                say.accept(failure == null ? done(row) : "Not rebuilt, nothing was changed: " + failure);
                if (left > 0) {
                    say.accept("But for " + left + (left == 1 ? " person" : " people")
                            + " timeline, progress and due measures could not be computed again: what is shown of them"
                            + " may be wrong. The log of " + service
                            + " says why, and goes on trying; ask for the rebuild again once it is mended.");
                }
                return failure == null && left == 0;
            }
        }
    }

    private static String done(ResultSet row) throws SQLException {
        return "Rebuilt from %d events in %.1f s: %d rows were not what the streams say."
                .formatted(row.getLong(1), row.getDouble(5), row.getLong(2));
    }
}
