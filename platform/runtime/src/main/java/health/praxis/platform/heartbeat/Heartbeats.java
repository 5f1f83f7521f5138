package health.praxis.platform.heartbeat;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The newest word about each shard of each service; safe for use by several threads. */
final class Heartbeats {

    private record Shard(String service, int number) {}

    private final Map<Shard, Instant> publishedUpTo = new HashMap<>();
    private final Map<String, Integer> shardsInAll = new HashMap<>();

    /**
     * Takes a word for no more than the moment it was heard: one of a clock that ran ahead would be the latest until that
     * moment came, whatever stopped meanwhile. For the same reason nothing counts any more that was heard before the clock
     * here was set back.
     */
    synchronized void heard(Heartbeat heartbeat, Instant now) {
        shardsInAll.put(heartbeat.service(), heartbeat.shardsInAll());
        var upTo = heartbeat.publishedUpTo().isAfter(now) ? now : heartbeat.publishedUpTo();
        publishedUpTo.values().removeIf(earlier -> earlier.isAfter(now));
        for (int shard : heartbeat.shards()) {
            publishedUpTo.merge(new Shard(heartbeat.service(), shard), upTo, Heartbeats::later);
        }
    }

    /** Nothing until every shard was heard of, since the clock was last set back. */
    synchronized Optional<Instant> publishedUpTo(String service, Instant now) {
        var known = IntStream.range(0, shardsInAll.getOrDefault(service, 0))
                .mapToObj(shard -> Optional.ofNullable(publishedUpTo.get(new Shard(service, shard)))
                        .filter(upTo -> !upTo.isAfter(now)))
                .toList();
        return known.stream().anyMatch(Optional::isEmpty)
                ? Optional.empty()
                : known.stream().map(Optional::orElseThrow).min(Instant::compareTo);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
