package health.praxis.platform.token;

import io.quarkus.oidc.runtime.OidcProvider;
import io.quarkus.oidc.runtime.TenantConfigBean;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Reads the issuer's keys again from time to time. By itself the verification does so only when it meets a key id it
 * does not know, so a key that the issuer has withdrawn would count until then. While the issuer is away, the last keys
 * count.
 */
@ApplicationScoped
class SigningKeys {

    private static final Logger LOG = Logger.getLogger(SigningKeys.class);
    /** The verification reads the keys on behalf of a token; that this one is none does not matter. */
    private static final String NO_TOKEN = "";

    private final TenantConfigBean issuers;
    private final Vertx vertx;
    private final Duration interval;
    private long timer = -1;

    SigningKeys(
            TenantConfigBean issuers,
            Vertx vertx,
            @ConfigProperty(name = "praxis.tokens.keys-read-every", defaultValue = "60S") Duration interval) {
        this.issuers = issuers;
        this.vertx = vertx;
        this.interval = interval;
    }

    void start(@Observes StartupEvent started) {
        timer = vertx.setPeriodic(interval.toMillis(), tick -> readAgain());
    }

    void stop(@Observes ShutdownEvent stopped) {
        vertx.cancelTimer(timer);
    }

    private void readAgain() {
        OidcProvider issuer = issuers.getDefaultTenant().provider();
        if (issuer == null || issuer.getMetadata() == null) {
            return;
        }
        issuer.refreshJwksAndVerifyJwtToken(NO_TOKEN, false, false, null)
                .subscribe()
                .with(verified -> {}, expected -> LOG.trace("keys were asked for", expected));
    }
}
