package health.praxis.platform.caller;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The caller of the request or event under way. */
@RequestScoped
public class CurrentCaller {

    private static final String SUBJECT_CLAIM = "sub";
    private static final String TENANT_CLAIM = "tenant";
    private static final String PATIENT_CLAIM = "patient_id";
    private static final String CLIENT_CLAIM = "azp";
    private static final int LENGTH_OF_ID = 36;
    /** Names of tenants stand in lines and headers. */
    private static final Pattern TENANT = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private final Instance<SecurityIdentity> identity;
    private Caller caller;

    CurrentCaller(Instance<SecurityIdentity> identity) {
        this.identity = identity;
    }

    /**
     * The caller as the token says.
     *
     * @throws UnauthorizedException when there is no token, or one that stands for nobody
     */
    public Caller get() {
        return find().orElseThrow(UnauthorizedException::new);
    }

    /** The caller, or empty when nobody has shown a token that stands for somebody. */
    public Optional<Caller> find() {
        if (caller == null) {
            caller = fromToken().orElse(null);
        }
        return Optional.ofNullable(caller);
    }

    /** The caller's tenant, or empty when nobody has shown a token that names one. */
    public Optional<String> tenant() {
        return find().map(Caller::tenant);
    }

    /** Speak for {@code caller} from here on; for consumers of events, which have no token. */
    public void become(Caller caller) {
        this.caller = caller;
    }

    private Optional<Caller> fromToken() {
        return identity.isResolvable() ? of(identity.get()) : Optional.empty();
    }

    /**
     * Whom a verified token stands for, or empty when it names no subject or no possible tenant (1 to 64 letters, digits,
     * {@code .}, {@code _} and {@code -}), says its client by something else than a text, or links a record that has no
     * possible id. Tenants that begin with {@code @} are the product's own; no token stands for one.
     */
    public static Optional<Caller> of(SecurityIdentity identity) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Optional.empty();
        }
        String subject = text(token, SUBJECT_CLAIM);
        String tenant = text(token, TENANT_CLAIM);
        if (subject.isBlank() || !TENANT.matcher(tenant).matches()) {
            return Optional.empty();
        }
        Object client = token.getClaim(CLIENT_CLAIM);
        if (client != null && !(client instanceof String)) {
            return Optional.empty();
        }
        if (token.getClaim(PATIENT_CLAIM) == null) {
            return Optional.of(new Caller(subject, tenant, identity.getRoles(), Optional.empty()));
        }
        return patientOf(token).map(linked -> new Caller(subject, tenant, identity.getRoles(), Optional.of(linked)));
    }

    private static Optional<UUID> patientOf(JsonWebToken token) {
        String linked = text(token, PATIENT_CLAIM);
        try {
            return linked.length() == LENGTH_OF_ID ? Optional.of(UUID.fromString(linked)) : Optional.empty();
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    /** The claim, or an empty text when it is missing or something else than a text. */
    private static String text(JsonWebToken token, String claim) {
        Object value = token.getClaim(claim);
        return value instanceof String text ? text : "";
    }
}
