package health.praxis.platform.connection;

import health.praxis.platform.log.OnceAMinute;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Counts the open connections, so that nobody has so many that none are left to others. One over which no valid token has
 * come is a stranger's: these count apart, are at most half of all, and give way to newcomers. Safe for use by several
 * threads.
 */
final class OpenConnections {

    private static final Logger LOG = Logger.getLogger(OpenConnections.class);

    private final int inAll;
    private final Crowd strangers;
    private final Crowd known;
    /** In the order in which they came. */
    private final Set<Place> ofStrangers = new LinkedHashSet<>();

    private final OnceAMinute turnedAway = new OnceAMinute();
    private final OnceAMinute gaveWay = new OnceAMinute();

    /**
     * @param inAll connections at the same time
     * @param ofOneAddress of these, with a valid token, by one IPv4 address or IPv6 /64 network
     * @param strangersOfOneAddress as many more without one
     */
    OpenConnections(int inAll, int ofOneAddress, int strangersOfOneAddress) {
        this.inAll = inAll;
        int half = Math.max(1, inAll / 2);
        this.strangers = new Crowd(Math.min(strangersOfOneAddress, half), half);
        this.known = new Crowd(ofOneAddress, inAll);
    }

    /** For a service behind the gateway, where nobody is a stranger. */
    static OpenConnections unlimited() {
        return new OpenConnections(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE);
    }

    /**
     * Counts one until it {@link Place#leave leaves}. Where there are too many, the stranger that came first and has no request
     * under way gives way to it.
     *
     * @return empty when each of them has one: this one is not counted
     */
    Optional<Place> enter(String address, Occupant occupant) {
        var from = Crowd.Origin.of(address);
        Optional<Place> leaving = Optional.empty();
        Place entered;
        synchronized (this) {
            if (!hasRoomFor(from)) {
                leaving = firstAtRest(from);
                warn(leaving.isPresent());
                if (leaving.isEmpty()) {
                    return Optional.empty();
                }
                leaving.get().leave();
            }
            entered = new Place(from, occupant);
        }
        leaving.ifPresent(place -> place.occupant.giveWay());
        return Optional.of(entered);
    }

    private boolean hasRoomFor(Crowd.Origin from) {
        return size() < inAll && strangers.hasRoomFor(from);
    }

    private Optional<Place> firstAtRest(Crowd.Origin newcomer) {
        var inTheWay = strangers.inTheWayOf(newcomer);
        return ofStrangers.stream()
                .filter(place -> inTheWay.test(place.from) && place.occupant.isAtRest())
                .findFirst();
    }

    private void warn(boolean oneGivesWay) {
        if (oneGivesWay) {
            if (gaveWay.isDue()) {
                LOG.warnf(
                        "connections closed for newcomers: %d are open, %d without a valid token",
                        size(), strangers.size());
            }
        } else if (turnedAway.isDue()) {
            LOG.warnf("connections turned away: %d are open, %d without a valid token", size(), strangers.size());
        }
    }

    private int size() {
        return strangers.size() + known.size();
    }

    /** Who has a place. Asked and told on any thread. */
    interface Occupant {

        /** True while no request of it is under way. */
        boolean isAtRest();

        /** Its place is another's now. */
        void giveWay();
    }

    /** One connection among the others. */
    final class Place {

        private final Crowd.Origin from;
        private final Occupant occupant;
        /** Null when it has left. */
        private Crowd among = strangers;

        private Place(Crowd.Origin from, Occupant occupant) {
            this.from = from;
            this.occupant = occupant;
            among.enter(from);
            ofStrangers.add(this);
        }

        /** A valid token came over it. It stays a stranger's while its network has as many as it may with one. */
        void isKnown() {
            synchronized (OpenConnections.this) {
                if (among == strangers && known.hasRoomFor(from)) {
                    leave();
                    among = known;
                    among.enter(from);
                }
            }
        }

        /** True for a stranger's that makes it narrow for the next one. */
        boolean isInTheWay() {
            synchronized (OpenConnections.this) {
                return among == strangers && strangers.isDenseAt(from);
            }
        }

        /** Counts no more, however often it is said. */
        void leave() {
            synchronized (OpenConnections.this) {
                if (among != null) {
                    among.leave(from);
                    among = null;
                    ofStrangers.remove(this);
                }
            }
        }
    }
}
