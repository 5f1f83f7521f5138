package health.praxis.platform.connection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OpenConnectionsTest {

    private final OpenConnections open = new OpenConnections(2);

    @Test
    void asManyAsTheLimitAreLetIn() {
        assertThat(enter("192.0.2.1")).isTrue();
        assertThat(enter("192.0.2.1")).isTrue();
        assertThat(enter("192.0.2.1")).isFalse();
        assertThat(enter("192.0.2.2")).isTrue();
    }

    @Test
    void whoLeavesMakesRoomForOne() {
        enter("192.0.2.1");
        enter("192.0.2.1");
        enter("192.0.2.1");
        open.leave(ClientNetwork.siteOf("192.0.2.1"));
        assertThat(enter("192.0.2.1")).isTrue();
        assertThat(enter("192.0.2.1")).isFalse();
    }

    @Test
    void theNetworksOfAnIpv6SiteCountTogether() {
        assertThat(enter("2001:db8::1")).isTrue();
        assertThat(enter("2001:db8:0:ffff::1")).isTrue();
        assertThat(enter("2001:db8::3")).isFalse();
        assertThat(enter("2001:db8:1::3")).isTrue();
    }

    private boolean enter(String address) {
        return open.enter(ClientNetwork.siteOf(address));
    }
}
