package health.praxis.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.praxis.gateway.GatewaySettings.Rate;
import health.praxis.gateway.GatewaySettings.Rates;
import health.praxis.gateway.RateLimits.Requester;
import health.praxis.platform.connection.ClientNetwork;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RateLimitsTest {

    private static final Requester ANNA = new Requester("riverside", "app", "anna");
    private static final Requester ANNA_IN_ANOTHER_APP = new Requester("riverside", "kiosk", "anna");
    private static final Requester BEN = new Requester("riverside", "app", "ben");
    private static final Requester ANNA_OF_ANOTHER_TENANT = new Requester("lakeside", "app", "anna");

    private final HandMovedTime time = new HandMovedTime();

    private RateLimits limits(long client, long tenant, long address, long remembered) {
        var window = Duration.ofSeconds(10);
        return new RateLimits(
                new Rates(
                        new Rate(client, window),
                        new Rate(tenant, window),
                        new Rate(address, window),
                        new Rate(1, window),
                        remembered),
                time);
    }

    @Test
    void aClientMayAskUpToItsLimitAndNotOnceMore() {
        var limits = limits(3, 100, 1, 100);
        for (int left = 2; left >= 0; left--) {
            var verdict = limits.admit(ANNA);
            assertThat(verdict.admitted()).isTrue();
            assertThat(verdict.remaining()).isEqualTo(left);
        }
        var refused = limits.admit(ANNA);
        assertThat(refused.admitted()).isFalse();
        assertThat(refused.limit()).isEqualTo("client");
        assertThat(refused.header()).isEqualTo("\"client\";r=0;t=10");
        assertThat(refused.retryAfterSeconds()).isEqualTo(4);
    }

    @Test
    void whoWaitsAsLongAsToldIsLetThroughAndNoSooner() {
        var limits = limits(5, 100, 1, 100);
        for (int i = 0; i < 5; i++) {
            limits.admit(ANNA);
        }
        Duration wait = limits.admit(ANNA).retryAfter();
        time.pass(wait.minusNanos(1));
        assertThat(limits.admit(ANNA).admitted()).isFalse();
        time.pass(Duration.ofNanos(1));
        assertThat(limits.admit(ANNA).admitted()).isTrue();
        assertThat(limits.admit(ANNA).admitted()).isFalse();
    }

    @Test
    void oneClientsLimitIsNotAnothers() {
        var limits = limits(1, 100, 1, 100);
        assertThat(limits.admit(ANNA).admitted()).isTrue();
        assertThat(limits.admit(ANNA).admitted()).isFalse();
        assertThat(limits.admit(BEN).admitted()).isTrue();
        assertThat(limits.admit(ANNA_IN_ANOTHER_APP).admitted()).isTrue();
        assertThat(limits.admit(ANNA_OF_ANOTHER_TENANT).admitted()).isTrue();
    }

    @Test
    void aTenantsClientsShareItsLimitAndAnotherTenantIsUnaffected() {
        var limits = limits(2, 3, 1, 100);
        assertThat(limits.admit(ANNA).admitted()).isTrue();
        assertThat(limits.admit(ANNA).admitted()).isTrue();
        assertThat(limits.admit(BEN).admitted()).isTrue();
        var refused = limits.admit(BEN);
        assertThat(refused.admitted()).isFalse();
        assertThat(refused.limit()).isEqualTo("tenant");
        assertThat(limits.admit(ANNA_OF_ANOTHER_TENANT).admitted()).isTrue();
    }

    @Test
    void whatAClientIsRefusedDoesNotCountAgainstItsTenantNorTheOtherWayRound() {
        var limits = limits(1, 2, 1, 100);
        for (int i = 0; i < 10; i++) {
            limits.admit(ANNA);
        }
        assertThat(limits.admit(BEN).admitted()).isTrue();
        assertThat(limits.admit(ANNA_IN_ANOTHER_APP).limit()).isEqualTo("tenant");
        time.pass(Duration.ofSeconds(5));
        assertThat(limits.admit(ANNA_IN_ANOTHER_APP).admitted()).isTrue();
    }

    @Test
    void strangersAreCountedByAddress() {
        var limits = limits(1, 1, 1, 100);
        assertThat(limits.admit(ClientNetwork.of("192.0.2.1")).admitted()).isTrue();
        assertThat(limits.admit(ClientNetwork.of("192.0.2.1")).limit()).isEqualTo("address");
        assertThat(limits.admit(ClientNetwork.of("192.0.2.2")).admitted()).isTrue();
        assertThat(limits.admit(ANNA).admitted()).isTrue();
    }

    @Test
    void theHostsOfAnIpv6NetworkCountAsOne() {
        assertThat(ClientNetwork.of("2001:db8:1:2::1")).isEqualTo(ClientNetwork.of("2001:db8:1:2:ffff::9"));
        assertThat(ClientNetwork.of("2001:db8:1:2::1")).isNotEqualTo(ClientNetwork.of("2001:db8:1:3::1"));
        assertThat(ClientNetwork.of(null)).isEqualTo(ClientNetwork.of("not an address"));
    }

    @Test
    void idleBucketsAreForgottenOnceTheyWouldBeFull() {
        var limits = limits(5, 5, 5, 100);
        limits.admit(ANNA);
        limits.admit(ClientNetwork.of("192.0.2.1"));
        assertThat(limits.remembered()).isEqualTo(3);
        time.pass(Duration.ofSeconds(9));
        assertThat(limits.remembered()).isEqualTo(3);
        time.pass(Duration.ofSeconds(1));
        assertThat(limits.remembered()).isZero();
    }

    @Test
    void noMoreBucketsThanSetAreHeldHoweverManyAsk() {
        var limits = limits(5, 5, 5, 50);
        for (int i = 0; i < 10_000; i++) {
            limits.admit(ClientNetwork.of("10.0." + i / 256 + "." + i % 256));
        }
        assertThat(limits.remembered()).isLessThanOrEqualTo(50);
    }

    @Test
    void aRateThatLetsNothingThroughIsNoRate() {
        var second = Duration.ofSeconds(1);
        assertThatThrownBy(() -> new Rate(0, second)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Rate(1, Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }

    private static final class HandMovedTime implements TimeMeter {

        private long nanos;

        void pass(Duration time) {
            nanos += time.toNanos();
        }

        @Override
        public long currentTimeNanos() {
            return nanos;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
