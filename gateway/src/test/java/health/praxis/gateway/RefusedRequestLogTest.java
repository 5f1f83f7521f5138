package health.praxis.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import health.praxis.gateway.GatewaySettings.Rate;
import health.praxis.platform.connection.ClientNetwork;
import health.praxis.platform.refusal.RefusedRequest;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RefusedRequestLogTest {

    private static final Instant AT = Instant.parse("2026-03-01T12:00:00Z");

    private final ManualTime time = new ManualTime();
    private final RefusedRequestLog log = new RefusedRequestLog(new Rate(3, Duration.ofSeconds(3)), time);

    @Test
    void countsThoseAlikeTogetherAndKeepsApartWhatDiffers() {
        log.add(of("riverside", "anna", 404, UUID.randomUUID()));
        var again = of("riverside", "anna", 403, null);
        for (int i = 0; i < 5; i++) {
            log.add(again);
        }
        log.add(of("riverside", "ben", 403, null));
        assertThat(log.take()).extracting(RefusedRequest::times).containsExactly(1, 5, 1);
    }

    @Test
    void countsAsOneWhateverAClientOverItsLimitAskedFor() {
        for (int i = 0; i < 100; i++) {
            log.add(of("riverside", "anna", 429, UUID.randomUUID()));
        }
        assertThat(log.take()).singleElement().satisfies(one -> {
            assertThat(one.times()).isEqualTo(100);
            assertThat(one.recordId()).isNull();
            assertThat(one.account()).isEqualTo("anna");
        });
    }

    @Test
    void givesStrangersTheRowsTheyHaveAndCountsAllOthersByTheirStatus() {
        for (int i = 0; i < 1_000; i++) {
            log.add(of("10.0.0." + i, i % 2 == 0 ? 401 : 414));
        }
        var taken = log.take();
        assertThat(taken).hasSize(5);
        assertThat(taken.stream().mapToInt(RefusedRequest::times).sum()).isEqualTo(1_000);
        assertThat(taken.subList(3, 5))
                .allSatisfy(folded -> assertThat(folded.address()).isNull());
        log.add(of("10.0.0.0", 401));
        assertThat(log.take())
                .singleElement()
                .satisfies(folded -> assertThat(folded.address()).isNull());
        time.pass(Duration.ofSeconds(1));
        log.add(of("10.0.0.0", 401));
        assertThat(log.take())
                .singleElement()
                .satisfies(own -> assertThat(own.address()).isEqualTo("10.0.0.0"));
    }

    @Test
    void neverFoldsWhoHasAToken() {
        for (int i = 0; i < 100; i++) {
            log.add(of("riverside", "person-" + i, 404, UUID.randomUUID()));
        }
        assertThat(log.take()).hasSize(100);
    }

    @Test
    void isBehindWhenTheOldestHasWaitedThreeQuartersOfASecondUntilItIsHandedOver() {
        assertThat(log.isBehind()).isFalse();
        log.add(of("10.0.0.1", 401));
        time.pass(Duration.ofMillis(500));
        assertThat(log.take()).hasSize(1);
        log.add(of("10.0.0.2", 401));
        time.pass(Duration.ofMillis(250));
        assertThat(log.isBehind()).isFalse();
        time.pass(Duration.ofMillis(1));
        assertThat(log.isBehind()).isTrue();
        log.handedOver();
        assertThat(log.isBehind()).isFalse();
        assertThat(log.size()).isEqualTo(1);
        time.pass(Duration.ofMillis(500));
        assertThat(log.isBehind()).isTrue();
    }

    @Test
    void namesAnAddressOrTheNetworkOfAnIpv6Address() {
        assertThat(ClientNetwork.nameOf("10.1.2.3")).isEqualTo("10.1.2.3");
        assertThat(ClientNetwork.nameOf("2001:db8:0:1:aaaa::1")).isEqualTo("2001:db8:0:1::/64");
        assertThat(ClientNetwork.nameOf(null)).isNull();
    }

    /** As services and audit are told it, which take no address with a zone. */
    @Test
    void namesNoZoneOfALinkLocalAddress() {
        assertThat(ClientNetwork.withoutZone("fe80:0:0:0:1:2:3:4%eth0")).isEqualTo("fe80:0:0:0:1:2:3:4");
        assertThat(ClientNetwork.withoutZone("fe80::1%2")).isEqualTo("fe80::1");
        assertThat(ClientNetwork.withoutZone("10.1.2.3")).isEqualTo("10.1.2.3");
        assertThat(ClientNetwork.withoutZone(null)).isNull();
    }

    private static RefusedRequest of(String address, int status) {
        return new RefusedRequest(null, AT, null, List.of(), null, address, "GET", null, null, status, null, 1);
    }

    private static RefusedRequest of(String tenant, String account, int status, UUID record) {
        return new RefusedRequest(
                tenant, AT, account, List.of(), "front-end", "10.0.0.1", "GET", null, record, status, null, 1);
    }

    private static final class ManualTime implements TimeMeter {

        private long now = 1;

        void pass(Duration time) {
            now += time.toNanos();
        }

        @Override
        public long currentTimeNanos() {
            return now;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
