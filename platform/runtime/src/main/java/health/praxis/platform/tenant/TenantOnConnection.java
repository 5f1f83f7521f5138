package health.praxis.platform.tenant;

import health.praxis.platform.caller.CurrentCaller;
import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.arc.Arc;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Puts the caller's tenant on a connection when it is taken from the pool, and takes it off when nobody in particular is
 * calling. Row-level security reads it from there. With it goes the schema to work in. Nothing is remembered about a
 * connection: within a transaction the setting belongs to the transaction, and its rollback brings back the tenant before.
 */
@Singleton
final class TenantOnConnection implements AgroalPoolInterceptor {

    private static final String NOBODY = "";

    private final CurrentCaller caller;
    private final WorkingSchema schema;

    TenantOnConnection(CurrentCaller caller, WorkingSchema schema) {
        this.caller = caller;
        this.schema = schema;
    }

    @Override
    public void onConnectionAcquire(Connection connection) {
        Place place = place();
        try (var set = connection.prepareStatement(
                "select set_config('praxis.tenant', ?, false), set_config('search_path', ?, false)")) {
            set.setString(1, place.tenant());
            set.setString(2, place.searchPath());
            set.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("the tenant could not be put on the connection", e);
        }
    }

    private Place place() {
        return Arc.container().requestContext().isActive()
                ? new Place(caller.tenant().orElse(NOBODY), schema.searchPath())
                : new Place(NOBODY, WorkingSchema.IN_USE);
    }

    /** Whose rows a connection sees, and in which schemas it looks for them. */
    private record Place(String tenant, String searchPath) {}
}
