package health.praxis.testing;

import io.smallrye.jwt.build.Jwt;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;

/** Signed access tokens of the form the identity provider issues. */
public final class Tokens {

    private Tokens() {}

    /** A token of a person of {@code tenant} with {@code roles}. */
    public static String of(String tenant, String... roles) {
        return of("person-" + String.join("-", roles), tenant, null, roles);
    }

    /** A token of a patient or caregiver who is linked to one record. */
    public static String linked(String tenant, UUID patientId, String role) {
        return of(role + "-" + patientId, tenant, patientId, role);
    }

    /** A token of one person, told apart from others by {@code subject}. */
    public static String of(String subject, String tenant, UUID patientId, String... roles) {
        var claims = Jwt.claims()
                .issuer(Infrastructure.ISSUER)
                .audience("praxis")
                .subject(subject)
                .upn(subject)
                .claim("tenant", tenant)
                .claim("roles", Set.of(roles))
                .expiresIn(Duration.ofMinutes(5));
        if (patientId != null) {
            claims.claim("patient_id", patientId.toString());
        }
        return claims.jws().keyId("test").sign(Infrastructure.tokenKey().getPrivate());
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
