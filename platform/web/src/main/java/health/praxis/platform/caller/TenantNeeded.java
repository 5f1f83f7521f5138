package health.praxis.platform.caller;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** Lets nobody in whose token names no tenant, not even to what is the same for all. */
@Provider
@Singleton
class TenantNeeded implements ContainerRequestFilter {

    private final SecurityIdentity identity;
    private final CurrentCaller caller;

    TenantNeeded(SecurityIdentity identity, CurrentCaller caller) {
        this.identity = identity;
        this.caller = caller;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!identity.isAnonymous() && caller.tenant().isEmpty()) {
            throw new UnauthorizedException();
        }
    }
}
