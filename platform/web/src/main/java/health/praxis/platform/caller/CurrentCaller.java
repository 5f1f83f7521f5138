package health.praxis.platform.caller;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The caller of the request or event under way. */
@RequestScoped
public class CurrentCaller {

    private static final String TENANT_CLAIM = "tenant";
    private static final String PATIENT_CLAIM = "patient_id";

    private final Instance<SecurityIdentity> identity;
    private Caller caller;

    CurrentCaller(Instance<SecurityIdentity> identity) {
        this.identity = identity;
    }

    /**
     * The caller as the token says.
     *
     * @throws UnauthorizedException when there is no token, or one without tenant
     */
    public Caller get() {
        if (caller == null) {
            caller = fromToken().orElseThrow(UnauthorizedException::new);
        }
        return caller;
    }

    /** The caller's tenant, or empty when nobody has shown a token that names one. */
    public Optional<String> tenant() {
        if (caller == null) {
            caller = fromToken().orElse(null);
        }
        return Optional.ofNullable(caller).map(Caller::tenant);
    }

    /** Speak for {@code caller} from here on; for consumers of events, which have no token. */
    public void become(Caller caller) {
        this.caller = caller;
    }

    private Optional<Caller> fromToken() {
        return identity.isResolvable() ? of(identity.get()) : Optional.empty();
    }

    /**
     * Whom a verified token stands for, or empty when it names no tenant. Tenants that begin with {@code @} are the
     * product's own; no token stands for one.
     */
    public static Optional<Caller> of(SecurityIdentity identity) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Optional.empty();
        }
        String tenant = token.getClaim(TENANT_CLAIM);
        if (tenant == null || tenant.isBlank() || tenant.strip().startsWith(Caller.RESERVED)) {
            return Optional.empty();
        }
        return Optional.of(new Caller(token.getSubject(), tenant, identity.getRoles(), patientOf(token)));
    }

    private static Optional<UUID> patientOf(JsonWebToken token) {
        String linked = token.getClaim(PATIENT_CLAIM);
        return Optional.ofNullable(linked).map(UUID::fromString);
    }
}
