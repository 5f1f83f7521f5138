package health.praxis.platform.token;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Remembers each token that has passed the verification, with nothing of the request it came with. Refuses what the issuer
 * signed for another use: a token bound to a key that nobody has shown here, one of another kind, one from the future.
 */
@ApplicationScoped
class VerifiedTokenKeeper implements SecurityIdentityAugmentor {

    private static final String BOUND_TO = "cnf";
    private static final String KIND = "typ";
    private static final Set<String> OTHER_KINDS = Set.of("id", "logout", "refresh", "offline");
    private static final Duration MOST_AHEAD = Duration.ofSeconds(60);

    private final VerifiedTokens tokens;
    private final Clock clock;

    VerifiedTokenKeeper(VerifiedTokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (identity.getPrincipal() instanceof JsonWebToken token
                && identity.getCredential(AccessTokenCredential.class) != null
                && tokens.find(token.getRawToken()).isEmpty()) {
            if (!isForBearers(token)) {
                return Uni.createFrom().failure(new AuthenticationFailedException("the token is for another use"));
            }
            tokens.remember(
                    token.getRawToken(), withoutRequest(identity), Instant.ofEpochSecond(token.getExpirationTime()));
        }
        return Uni.createFrom().item(identity);
    }

    private boolean isForBearers(JsonWebToken token) {
        Object kind = token.getClaim(KIND);
        return token.getClaim(BOUND_TO) == null
                && (kind == null
                        || (kind instanceof String text && !OTHER_KINDS.contains(text.toLowerCase(Locale.ROOT))))
                && !Instant.ofEpochSecond(token.getIssuedAtTime())
                        .isAfter(clock.instant().plus(MOST_AHEAD));
    }

    private static SecurityIdentity withoutRequest(SecurityIdentity identity) {
        var kept = QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addRoles(identity.getRoles())
                .addCredentials(identity.getCredentials())
                .addPermissions(identity.getPermissions());
        identity.getAttributes().forEach((name, value) -> {
            if (!(value instanceof RoutingContext) && !(value instanceof AuthenticationRequestContext)) {
                kept.addAttribute(name, value);
            }
        });
        return kept.build();
    }
}
