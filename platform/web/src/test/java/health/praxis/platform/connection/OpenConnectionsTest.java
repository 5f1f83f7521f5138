package health.praxis.platform.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OpenConnectionsTest {

    private static final int IN_ALL = 24;
    private static final int OF_ONE_ADDRESS = 6;
    private static final int STRANGERS_OF_ONE_ADDRESS = 4;

    private final OpenConnections open = new OpenConnections(IN_ALL, OF_ONE_ADDRESS, STRANGERS_OF_ONE_ADDRESS);

    @Test
    void asManyStrangersAsTheLimitAreLetIn() {
        assertThat(enter(STRANGERS_OF_ONE_ADDRESS, "192.0.2.1")).hasSize(STRANGERS_OF_ONE_ADDRESS);
        assertThat(enter("192.0.2.1")).isEmpty();
        assertThat(enter("192.0.2.2")).isPresent();
    }

    @Test
    void whoLeavesMakesRoomForOne() {
        enter(STRANGERS_OF_ONE_ADDRESS, "192.0.2.1").getFirst().leave();
        assertThat(enter("192.0.2.1")).isPresent();
        assertThat(enter("192.0.2.1")).isEmpty();
    }

    @Test
    void whoHasATokenTakesNoPlaceOfAStranger() {
        for (int i = 0; i < OF_ONE_ADDRESS; i++) {
            enter("192.0.2.1").orElseThrow().isKnown();
        }
        var strangers = enter(STRANGERS_OF_ONE_ADDRESS, "192.0.2.1");
        assertThat(strangers).hasSize(STRANGERS_OF_ONE_ADDRESS);
        strangers.getFirst().isKnown();
        assertThat(enter("192.0.2.1"))
                .as("there are as many with a token as may be")
                .isEmpty();
    }

    @Test
    void theTokenOfOneConnectionCountsOnceAndIsForgottenWithIt() {
        var known = enter("192.0.2.1").orElseThrow();
        known.isKnown();
        known.isKnown();
        known.leave();
        whoHasATokenTakesNoPlaceOfAStranger();
    }

    @Test
    void strangersAreHalfOfAllAtMost() {
        int entered = 0;
        for (int host = 1; host <= IN_ALL; host++) {
            entered += enter(1, "192.0.2." + host).size();
        }
        assertThat(entered).isEqualTo(IN_ALL / 2);
    }

    @Test
    void thereAreNoMoreThanInAll() {
        for (int i = 0; i < IN_ALL; i++) {
            enter("192.0.2." + i / 3).orElseThrow().isKnown();
        }
        assertThat(enter("198.51.100.1")).isEmpty();
    }

    @Test
    void anIpv6NetworkCountsAsOneAddress() {
        for (int i = 0; i < STRANGERS_OF_ONE_ADDRESS; i++) {
            assertThat(enter("2001:db8::" + i)).isPresent();
        }
        assertThat(enter("2001:db8::ffff")).isEmpty();
        assertThat(enter("2001:db8:0:1::1")).isPresent();
    }

    /** It may be all the subscribers of a mobile network. */
    @Test
    void anIpv6SiteHasHalfOfThePlaces() {
        for (int i = 0; i < IN_ALL / 4; i++) {
            assertThat(enter("2001:db8:0:" + i + "::1")).isPresent();
        }
        assertThat(enter("2001:db8:0:ffff::1")).isEmpty();
        assertThat(enter("2001:db8:1::1")).isPresent();
    }

    @Test
    void isInTheWayWhenMoreThanHalfOfThePlacesOfStrangersAreTaken() {
        var first = enter("192.0.2.1").orElseThrow();
        var second = enter("192.0.2.1").orElseThrow();
        assertThat(first.isInTheWay()).isFalse();
        enter("192.0.2.1");
        assertThat(first.isInTheWay()).isTrue();
        assertThat(second.isInTheWay()).isTrue();
        second.isKnown();
        assertThat(second.isInTheWay()).isFalse();
        assertThat(first.isInTheWay()).isFalse();
    }

    @Test
    void isInTheWayWhenStrangersOfAllPlacesTakeMoreThanHalfOfTheirs() {
        var first = enter("192.0.2.1").orElseThrow();
        for (int host = 2; host <= IN_ALL / 4; host++) {
            enter("192.0.2." + host);
        }
        assertThat(first.isInTheWay()).isFalse();
        enter("198.51.100.1");
        assertThat(first.isInTheWay()).isTrue();
    }

    @Test
    void theFirstStrangerAtRestOfThatNetworkGivesWay() {
        var elsewhere = atRest("192.0.2.2");
        enter("192.0.2.1");
        var first = atRest("192.0.2.1");
        var second = atRest("192.0.2.1");
        enter("192.0.2.1");
        assertThat(enter("192.0.2.1")).isPresent();
        assertThat(first.gaveWay).isEqualTo(1);
        assertThat(second.gaveWay).isZero();
        assertThat(enter("192.0.2.1")).isPresent();
        assertThat(second.gaveWay).isEqualTo(1);
        assertThat(enter("192.0.2.1")).as("all have a request under way").isEmpty();
        assertThat(first.gaveWay).isEqualTo(1);
        assertThat(elsewhere.gaveWay).isZero();
    }

    @Test
    void theFirstStrangerAtRestOfAllGivesWayWhenThereAreTooManyInAll() {
        var silent = IntStream.range(0, IN_ALL / 2)
                .mapToObj(i -> atRest("192.0.2." + i))
                .toList();
        assertThat(enter("198.51.100.1")).isPresent();
        assertThat(silent)
                .extracting(visitor -> visitor.gaveWay)
                .startsWith(1, 0)
                .containsOnlyOnce(1);
    }

    @Test
    void theFirstStrangerAtRestOfAnIpv6SiteGivesWayToOneFromThere() {
        var elsewhere = atRest("192.0.2.1");
        var silent = IntStream.range(0, IN_ALL / 4)
                .mapToObj(i -> atRest("2001:db8:0:" + i + "::1"))
                .toList();
        assertThat(enter("2001:db8:0:ffff::1")).isPresent();
        assertThat(silent)
                .extracting(visitor -> visitor.gaveWay)
                .startsWith(1, 0)
                .containsOnlyOnce(1);
        assertThat(elsewhere.gaveWay).isZero();
    }

    @Test
    void aStrangerGivesWayAlsoWhereThoseWithATokenHaveTheRest() {
        var silent = atRest("198.51.100.1");
        for (int i = 0; i < IN_ALL - 1; i++) {
            enter("192.0.2." + i / 3, new Visitor(true)).orElseThrow().isKnown();
        }
        enter("198.51.100.2").orElseThrow().isKnown();
        assertThat(silent.gaveWay).isEqualTo(1);
        assertThat(enter("198.51.100.2"))
                .as("who has a token gives way to nobody")
                .isEmpty();
    }

    @Test
    void whoGaveWayLeavesOnce() {
        var gone = enter("192.0.2.1", new Visitor(true)).orElseThrow();
        var others = enter(STRANGERS_OF_ONE_ADDRESS, "192.0.2.1");
        gone.isKnown();
        gone.leave();
        gone.leave();
        assertThat(gone.isInTheWay()).isFalse();
        assertThat(enter("192.0.2.1")).isEmpty();
        others.forEach(OpenConnections.Place::isKnown);
        enter(OF_ONE_ADDRESS - STRANGERS_OF_ONE_ADDRESS, "192.0.2.1").forEach(OpenConnections.Place::isKnown);
        assertThat(enter(STRANGERS_OF_ONE_ADDRESS, "192.0.2.1")).hasSize(STRANGERS_OF_ONE_ADDRESS);
    }

    private Optional<OpenConnections.Place> enter(String address) {
        return enter(address, new Visitor(false));
    }

    private Optional<OpenConnections.Place> enter(String address, Visitor visitor) {
        return open.enter(address, visitor);
    }

    private Visitor atRest(String address) {
        var visitor = new Visitor(true);
        assertThat(enter(address, visitor)).isPresent();
        return visitor;
    }

    private List<OpenConnections.Place> enter(int times, String address) {
        return IntStream.range(0, times)
                .mapToObj(i -> enter(address))
                .flatMap(Optional::stream)
                .toList();
    }

    private static final class Visitor implements OpenConnections.Occupant {

        private final boolean atRest;
        private int gaveWay;

        private Visitor(boolean atRest) {
            this.atRest = atRest;
        }

        @Override
        public boolean isAtRest() {
            return atRest;
        }

        @Override
        public void giveWay() {
            gaveWay++;
        }
    }
}
