package health.praxis.testing;

import io.smallrye.jwt.build.Jwt;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;

/** Signed access tokens of the form the identity provider issues. */
public final class Tokens {

    /** How the names of tenants begin that have nothing on record, here or at any other service. */
    public static final String EMPTY_TENANT = "nowhere-";

    private Tokens() {}

    /** A token of a person of {@code tenant} with {@code roles}. */
    public static String of(String tenant, String... roles) {
        return of("person-" + String.join("-", roles), tenant, null, roles);
    }

    /** A token of a patient or caregiver who is linked to one record. */
    public static String linked(String tenant, UUID patientId, String role) {
        return of(role + "-" + patientId, tenant, patientId, role);
    }

    /** A token of one person, told apart from others by {@code subject}; a tenant or a patient that is null is left out. */
    public static String of(String subject, String tenant, UUID patientId, String... roles) {
        var claims = Jwt.claims()
                .issuer(Infrastructure.ISSUER)
                .audience("praxis")
                .subject(subject)
                .upn(subject)
                .claim("roles", Set.of(roles))
                .expiresIn(Duration.ofMinutes(5));
        if (tenant != null) {
            claims.claim("tenant", tenant);
        }
        if (patientId != null) {
            claims.claim("patient_id", patientId.toString());
        }
        return claims.jws().keyId("test").sign(Infrastructure.tokenKey().getPrivate());
    }

    /** True when the {@code Authorization} header shows a token of a tenant in which nothing was ever put on record. */
    public static boolean isOfEmptyTenant(String authorization) {
        String claims = authorization.replaceFirst("^Bearer [^.]*\\.", "").replaceFirst("\\..*$", "");
        return new String(Base64.getUrlDecoder().decode(claims), StandardCharsets.UTF_8)
                .contains("\"tenant\":\"" + EMPTY_TENANT);
    }

    static KeyPair newKey() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
