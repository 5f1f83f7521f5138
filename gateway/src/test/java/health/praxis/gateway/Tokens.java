package health.praxis.gateway;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.util.List;

/** Access tokens as the identity provider would issue them. */
final class Tokens {

    static final String ISSUER = "https://identity.test/realms/praxis";

    private Tokens() {}

    static String therapist() {
        return claims().sign();
    }

    /** A token of somebody with these roles. */
    static String of(String... roles) {
        return claims().claim("roles", List.of(roles)).sign();
    }

    static JwtClaimsBuilder claims() {
        return Jwt.issuer(ISSUER)
                .audience("praxis")
                .subject("0190c1f2-0000-7000-8000-000000000001")
                .claim("tenant", "riverside")
                .claim("roles", List.of("therapist"))
                .expiresIn(300);
    }
}
