package health.praxis.platform.token;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** Answers for tokens that were verified a moment ago; leaves all others to the verification itself. */
@ApplicationScoped
class VerifiedTokenProvider implements IdentityProvider<TokenAuthenticationRequest> {

    private static final int BEFORE_THE_VERIFICATION = SYSTEM_FIRST + 1_000;

    private final VerifiedTokens tokens;

    VerifiedTokenProvider(VerifiedTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    @Override
    public int priority() {
        return BEFORE_THE_VERIFICATION;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        if (!(request.getToken() instanceof AccessTokenCredential credential)) {
            return Uni.createFrom().nullItem();
        }
        var known = tokens.find(credential.getToken());
        if (known.isEmpty()) {
            return Uni.createFrom().nullItem();
        }
        var identity = QuarkusSecurityIdentity.builder(known.get());
        RoutingContext routing = HttpSecurityUtils.getRoutingContextAttribute(request);
        if (routing != null) {
            identity.addAttribute(RoutingContext.class.getName(), routing);
            identity.addAttribute(AuthenticationRequestContext.class.getName(), context);
        }
        return Uni.createFrom().item(identity.build());
    }
}
