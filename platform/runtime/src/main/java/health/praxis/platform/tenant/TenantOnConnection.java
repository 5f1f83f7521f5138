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
 * calling. Row-level security reads it from there. A connection that still carries the right tenant is left alone.
 */
@Singleton
final class TenantOnConnection implements AgroalPoolInterceptor {

    private static final String NOBODY = "";

    private final CurrentCaller caller;
    private final Map<Connection, String> tenants = new ConcurrentHashMap<>();

    TenantOnConnection(CurrentCaller caller) {
        this.caller = caller;
    }

    @Override
    public void onConnectionAcquire(Connection connection) {
        String tenant = tenant();
        if (tenant.equals(tenants.get(connection))) {
            return;
        }
        try (var set = connection.prepareStatement("select set_config('praxis.tenant', ?, false)")) {
            set.setString(1, tenant);
            set.execute();
            tenants.put(connection, tenant);
        } catch (SQLException e) {
            tenants.remove(connection);
            throw new IllegalStateException("the tenant could not be put on the connection", e);
        }
    }

    @Override
    public void onConnectionDestroy(Connection connection) {
        tenants.remove(connection);
    }

    private String tenant() {
        return Arc.container().requestContext().isActive() ? caller.tenant().orElse(NOBODY) : NOBODY;
    }
}
