package health.praxis.platform.connection;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/** How many connections there are of each network, of each site and in all, and how many there may be. */
final class Crowd {

    private final int ofOneNetwork;
    private final int ofOneSite;
    private final int inAll;
    private final Map<ClientNetwork, Integer> networks = new HashMap<>();
    private final Map<ClientNetwork, Integer> sites = new HashMap<>();
    private int size;

    /** A site may have half of all, and never less than one of its networks. */
    Crowd(int ofOneNetwork, int inAll) {
        this.ofOneNetwork = ofOneNetwork;
        this.ofOneSite = Math.max(ofOneNetwork, inAll / 2);
        this.inAll = inAll;
    }

    int size() {
        return size;
    }

    boolean hasRoomFor(Origin from) {
        return size < inAll && !isFullOfNetwork(from) && !isFullOfSite(from);
    }

    /** Those of whom one has to leave before one more from there has room. */
    Predicate<Origin> inTheWayOf(Origin from) {
        if (isFullOfNetwork(from)) {
            return other -> other.network().equals(from.network());
        }
        return isFullOfSite(from) ? other -> other.site().equals(from.site()) : anybody -> true;
    }

    private boolean isFullOfNetwork(Origin from) {
        return of(networks, from.network()) >= ofOneNetwork;
    }

    private boolean isFullOfSite(Origin from) {
        return of(sites, from.site()) >= ofOneSite;
    }

    /** Whether more than half of the places are taken that one more from there would need. */
    boolean isDenseAt(Origin from) {
        return size > inAll / 2
                || of(networks, from.network()) > ofOneNetwork / 2
                || of(sites, from.site()) > ofOneSite / 2;
    }

    void enter(Origin from) {
        size++;
        networks.merge(from.network(), 1, Integer::sum);
        sites.merge(from.site(), 1, Integer::sum);
    }

    void leave(Origin from) {
        size--;
        networks.computeIfPresent(from.network(), (same, count) -> count == 1 ? null : count - 1);
        sites.computeIfPresent(from.site(), (same, count) -> count == 1 ? null : count - 1);
    }

    private static int of(Map<ClientNetwork, Integer> counts, ClientNetwork where) {
        return counts.getOrDefault(where, 0);
    }

    /**
     * Where a connection comes from.
     *
     * @param network the IPv4 address or IPv6 /64 network, as one household or clinic has it
     * @param site the IPv4 address or IPv6 /48 prefix: one customer, or all subscribers of a mobile network
     */
    record Origin(ClientNetwork network, ClientNetwork site) {

        static Origin of(String address) {
            return new Origin(ClientNetwork.of(address), ClientNetwork.siteOf(address));
        }
    }
}
