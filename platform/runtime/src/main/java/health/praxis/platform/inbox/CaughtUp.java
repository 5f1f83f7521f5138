package health.praxis.platform.inbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Is told, about once a second, which partitions of a topic have been read to their ends; a CDI bean. */
public interface CaughtUp {

    /** The topic it asks about. */
    String topic();

    /**
     * Up to which instant the topic holds what its owner has committed; asked before the ends are looked at.
     *
     * @return empty when nobody can tell: then there is nothing to compare
     */
    Optional<Instant> completeUpTo(Instant now);

    /**
     * Everything that had to stand in these partitions at that instant has been handled.
     *
     * @param partitions those that this instance reads and that are not held back
     */
    void caughtUp(List<Integer> partitions, Instant at);
}
