package health.praxis.platform.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class VerifiedTokensTest {

    private static final Instant START = Instant.parse("2026-11-20T12:00:00Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final HandMovedClock clock = new HandMovedClock();
    private final VerifiedTokens tokens = new VerifiedTokens(clock, 100, MINUTE);

    @Test
    void aTokenIsBelievedUntilItEndsAndNotAtItsEnd() {
        tokens.remember("a", identity("anna"), START.plusSeconds(10));
        clock.now = START.plusSeconds(10).minusNanos(1);
        assertThat(tokens.find("a")).isPresent();
        clock.now = START.plusSeconds(10);
        assertThat(tokens.find("a")).isEmpty();
    }

    @Test
    void aTokenThatHasEndedIsNotRemembered() {
        tokens.remember("a", identity("anna"), START);
        assertThat(tokens.size()).isZero();
    }

    @Test
    void aTokenIsFoundByAllOfItsTextOnly() {
        tokens.remember("head.body.signature", identity("anna"), START.plusSeconds(10));
        assertThat(tokens.find("head.body.signature")
                        .orElseThrow()
                        .getPrincipal()
                        .getName())
                .isEqualTo("anna");
        assertThat(tokens.find("head.body.signaturf")).isEmpty();
        assertThat(tokens.find("head.body.")).isEmpty();
        assertThat(tokens.find("")).isEmpty();
    }

    @Test
    void noMoreTokensThanSetAreRemembered() {
        for (int i = 0; i < 1_000; i++) {
            tokens.remember("token-" + i, identity("anna"), START.plusSeconds(10));
        }
        assertThat(tokens.size()).isLessThanOrEqualTo(100);
    }

    private static SecurityIdentity identity(String name) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(name))
                .build();
    }

    private static final class HandMovedClock extends Clock {

        private Instant now = START;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
