package health.praxis.platform.tenant;

import health.praxis.platform.caller.CurrentCaller;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.hibernate.orm.runtime.tenant.TenantResolver;
import jakarta.enterprise.context.RequestScoped;

/** Tells Hibernate whose rows its statements are about. */
@RequestScoped
@PersistenceUnitExtension
class TenantOfStatements implements TenantResolver {

    private static final String NOBODY = "";

    private final CurrentCaller caller;

    TenantOfStatements(CurrentCaller caller) {
        this.caller = caller;
    }

    @Override
    public String getDefaultTenantId() {
        return NOBODY;
    }

    @Override
    public String resolveTenantId() {
        return caller.tenant().orElse(NOBODY);
    }
}
