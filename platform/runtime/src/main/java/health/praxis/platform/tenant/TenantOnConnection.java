package health.praxis.platform.tenant;

import health.praxis.platform.caller.CurrentCaller;
import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.arc.Arc;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Puts the caller's tenant on a connection when it is taken from the pool, and takes it off when nobody in particular is
 * calling. Row-level security reads it from there. With it goes the schema to work in. A connection that still carries the
 * right ones is left alone.
 */
@Singleton
final class TenantOnConnection implements AgroalPoolInterceptor {

    private static final String NOBODY = "";

    private final CurrentCaller caller;
    private final WorkingSchema schema;
    private final Map<Connection, Place> places = new ConcurrentHashMap<>();

    TenantOnConnection(CurrentCaller caller, WorkingSchema schema) {
        this.caller = caller;
        this.schema = schema;
    }

    @Override
    public void onConnectionAcquire(Connection connection) {
        Place place = place();
        if (place.equals(places.get(connection))) {
            return;
        }
        try (var set = connection.prepareStatement(
                "select set_config('praxis.tenant', ?, false), set_config('search_path', ?, false)")) {
            set.setString(1, place.tenant());
            set.setString(2, place.searchPath());
            set.execute();
            places.put(connection, place);
        } catch (SQLException e) {
            places.remove(connection);
            throw new IllegalStateException("the tenant could not be put on the connection", e);
        }
    }

    @Override
    public void onConnectionDestroy(Connection connection) {
        places.remove(connection);
    }

    private Place place() {
        return Arc.container().requestContext().isActive()
                ? new Place(caller.tenant().orElse(NOBODY), schema.searchPath())
                : new Place(NOBODY, WorkingSchema.IN_USE);
    }

    /** Whose rows a connection sees, and in which schemas it looks for them. */
    private record Place(String tenant, String searchPath) {}
}
