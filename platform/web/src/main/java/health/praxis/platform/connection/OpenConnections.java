package health.praxis.platform.connection;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts the open connections of each network, so that nobody has so many that none are left to others. */
final class OpenConnections {

    private final Map<ClientNetwork, Integer> open = new ConcurrentHashMap<>();
    private final int most;

    /** @param most connections of one network at the same time */
    OpenConnections(int most) {
        this.most = most;
    }

    /** Counts one until it {@link #leave leaves}; false when the network has too many, and this one is not counted. */
    boolean enter(ClientNetwork network) {
        if (open.merge(network, 1, Integer::sum) > most) {
            leave(network);
            return false;
        }
        return true;
    }

    void leave(ClientNetwork network) {
        open.computeIfPresent(network, (same, count) -> count == 1 ? null : count - 1);
    }
}
