package health.praxis.testing;

import io.smallrye.jwt.build.Jwt;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Signed access tokens of the form the identity provider issues. */
public final class Tokens {

    /** How the names of tenants begin that have nothing on record, here or at any other service. */
    public static final String EMPTY_TENANT = "nowhere-";

    /** Well below the five minutes that a token is good for. */
    private static final Duration KEPT = Duration.ofMinutes(3);

    private static final Map<Holder, Signed> SIGNED = new ConcurrentHashMap<>();

    private record Holder(String subject, String tenant, UUID patientId, Set<String> roles) {}

    private record Signed(String token, long at) {

        boolean isFresh() {
            return System.nanoTime() - at < KEPT.toNanos();
        }
    }

    private Tokens() {}

    /** A token of a person of {@code tenant} with {@code roles}. */
    public static String of(String tenant, String... roles) {
        return of("person-" + String.join("-", roles), tenant, null, roles);
    }

    /** A token of a patient or caregiver who is linked to one record. */
    public static String linked(String tenant, UUID patientId, String role) {
        return of(role + "-" + patientId, tenant, patientId, role);
    }

    /**
     * A token of one person, told apart from others by {@code subject}; a tenant or a patient that is null is left out. The
     * same person has the same token for a while, as with a real identity provider.
     */
    public static String of(String subject, String tenant, UUID patientId, String... roles) {
        return SIGNED.compute(
                        new Holder(subject, tenant, patientId, Set.of(roles)),
                        (holder, signed) -> signed != null && signed.isFresh()
                                ? signed
                                : new Signed(signed(holder), System.nanoTime()))
                .token();
    }

    private static String signed(Holder holder) {
        var claims = Jwt.claims()
                .issuer(Infrastructure.ISSUER)
                .audience("praxis")
                .subject(holder.subject())
                .upn(holder.subject())
                .claim("roles", holder.roles())
                .expiresIn(Duration.ofMinutes(5));
        if (holder.tenant() != null) {
            claims.claim("tenant", holder.tenant());
        }
        if (holder.patientId() != null) {
            claims.claim("patient_id", holder.patientId().toString());
        }
        return claims.jws().keyId("test").sign(Infrastructure.tokenKey().getPrivate());
    }

    /** True when the {@code Authorization} header shows a token of a tenant in which nothing was ever put on record. */
    public static boolean isOfEmptyTenant(String authorization) {
        return payload(authorization).contains("\"tenant\":\"" + EMPTY_TENANT);
    }

    /** The claims of the token in an {@code Authorization} header. */
    public static JsonObject claims(String authorization) {
        return new JsonObject(payload(authorization));
    }

    private static String payload(String authorization) {
        String claims = authorization.replaceFirst("^Bearer [^.]*\\.", "").replaceFirst("\\..*$", "");
        return new String(Base64.getUrlDecoder().decode(claims), StandardCharsets.UTF_8);
    }

    static KeyPair newKey() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            SIGNED.clear();
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
