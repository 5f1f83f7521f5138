package health.praxis.platform.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Who was behind a token when its signature and claims were last verified. Nothing is remembered about a token that was
 * refused; nothing is believed beyond the token's own end, nor longer than a set time, so that a key the issuer has
 * withdrawn stops counting. Tokens are known by their SHA-256, never kept as text to be compared.
 */
@ApplicationScoped
class VerifiedTokens {

    private final Cache<ByteBuffer, Verified> tokens;
    private final Clock clock;

    @Inject
    VerifiedTokens(
            Clock clock,
            @ConfigProperty(name = "praxis.tokens.remembered", defaultValue = "10000") long most,
            @ConfigProperty(name = "praxis.tokens.remembered-for", defaultValue = "60S") Duration longest) {
        this.clock = clock;
        this.tokens = Caffeine.newBuilder()
                .maximumSize(most)
                .expireAfter(Expiry.<ByteBuffer, Verified>creating(
                        (token, verified) -> shorter(longest, Duration.between(clock.instant(), verified.end()))))
                .build();
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /** Who is behind {@code token}, if it was verified a moment ago and has not ended. */
    Optional<SecurityIdentity> find(String token) {
        var verified = tokens.getIfPresent(key(token));
        return verified == null || !clock.instant().isBefore(verified.end())
                ? Optional.empty()
                : Optional.of(verified.identity());
    }

    /** Remembers that {@code token} has just been verified. */
    void remember(String token, SecurityIdentity identity, Instant end) {
        if (clock.instant().isBefore(end)) {
            tokens.put(key(token), new Verified(identity, end));
        }
    }

    long size() {
        tokens.cleanUp();
        return tokens.estimatedSize();
    }

    private static ByteBuffer key(String token) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /**
     * @param identity without anything of the request it was verified in
     * @param end when the token expires
     */
    private record Verified(SecurityIdentity identity, Instant end) {}
}
