package health.praxis.platform.connection;

import health.praxis.platform.log.OnceAMinute;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Counts the open connections, so that nobody has so many that none are left to others. One over which no valid token has
 * come is a stranger's: these count apart, and are at most half of all. Safe for use by several threads.
 */
final class OpenConnections {

    private static final Logger LOG = Logger.getLogger(OpenConnections.class);

    private final int inAll;
    private final Crowd strangers;
    private final Crowd known;
    private final OnceAMinute turnedAway = new OnceAMinute();

    /**
     * @param inAll connections at the same time
     * @param ofOneAddress of these, with a valid token, by one IPv4 address or IPv6 /64 network
     * @param strangersOfOneAddress as many more without one
     */
    OpenConnections(int inAll, int ofOneAddress, int strangersOfOneAddress) {
        this.inAll = inAll;
        this.strangers = new Crowd(strangersOfOneAddress, Math.max(1, inAll / 2));
        this.known = new Crowd(ofOneAddress, inAll);
    }

    /** For a service behind the gateway, where nobody is a stranger. */
    static OpenConnections unlimited() {
        return new OpenConnections(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE);
    }

    /** Counts one until it {@link Place#leave leaves}; empty when there are too many, and this one is not counted. */
    synchronized Optional<Place> enter(String address) {
        var from = Crowd.Origin.of(address);
        int open = strangers.size() + known.size();
        if (open < inAll && strangers.hasRoomFor(from)) {
            return Optional.of(new Place(from));
        }
        if (turnedAway.isDue()) {
            LOG.warnf("connections turned away: %d are open, %d of them without a valid token", open, strangers.size());
        }
        return Optional.empty();
    }

    /** One connection among the others. */
    final class Place {

        private final Crowd.Origin from;
        private Crowd among = strangers;

        private Place(Crowd.Origin from) {
            this.from = from;
            among.enter(from);
        }

        /** A valid token came over it. It stays a stranger's while its network has as many as it may with one. */
        void isKnown() {
            synchronized (OpenConnections.this) {
                if (among == strangers && known.hasRoomFor(from)) {
                    among.leave(from);
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

        void leave() {
            synchronized (OpenConnections.this) {
                among.leave(from);
            }
        }
    }
}
