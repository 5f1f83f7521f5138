package health.praxis.platform.inbox;

import java.time.Instant;
import java.util.List;

/** Is told, about once a second, which partitions of a topic have been read to their ends; a CDI bean. */
public interface CaughtUp {

    /** The topic it asks about. */
    String topic();

    /**
     * Everything that stood in these partitions at that instant has been handled.
     *
     * @param partitions those that this instance reads and that are not held back
     */
    void caughtUp(List<Integer> partitions, Instant at);
}
