package health.praxis.gateway;

import health.praxis.platform.refusal.RefusedRequest;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Refusals that are not known to stand in a database. Those alike are counted together until they are taken, and so is what
 * strangers are refused once they have used up the rows that they have: whoever has no token can make this product neither
 * keep more than that nor forget one.
 */
@ApplicationScoped
class RefusedRequestLog {

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int HIGH_WATER = 5_000;
    private static final Duration OLDEST = Duration.ofMillis(750);

    private final Bucket strangersRows;
    private final TimeMeter time;
    private Map<Alike, Counted> waiting = new LinkedHashMap<>();
    private long waitingSince;
    private List<RefusedRequest> underWay = List.of();
    private long underWaySince;

    @Inject
    RefusedRequestLog(GatewaySettings settings) {
        this(settings.rates().auditedStrangers(), TimeMeter.SYSTEM_NANOTIME);
    }

    RefusedRequestLog(GatewaySettings.Rate strangers, TimeMeter time) {
        this.time = time;
        strangersRows = Bucket.builder()
                .addLimit(limit ->
                        limit.capacity(strangers.requests()).refillGreedy(strangers.requests(), strangers.window()))
                .withCustomTimePrecision(time)
                .build();
    }

    synchronized void add(RefusedRequest refused) {
        if (waiting.isEmpty()) {
            waitingSince = time.currentTimeNanos();
        }
        var alike = Alike.of(refused);
        if (refused.tenant() == null && !waiting.containsKey(alike) && !strangersRows.tryConsume(1)) {
            alike = Alike.anyStranger(refused.status());
        }
        waiting.computeIfAbsent(alike, first -> new Counted(refused.at(), refused.traceId())).times++;
    }

    /** True while a crash could lose more than is promised: nothing is to be let in that might be refused. */
    synchronized boolean isBehind() {
        if (waiting.isEmpty() && underWay.isEmpty()) {
            return false;
        }
        long since = underWay.isEmpty() ? waitingSince : underWaySince;
        return waiting.size() + underWay.size() > HIGH_WATER || time.currentTimeNanos() - since > OLDEST.toNanos();
    }

    /** Refusals that nobody has taken down. */
    synchronized int size() {
        return waiting.size() + underWay.size();
    }

    /** Everything so far, which stays until {@link #handedOver}. One thread only asks. */
    synchronized List<RefusedRequest> take() {
        var taken = new ArrayList<RefusedRequest>(waiting.size());
        waiting.forEach((alike, counted) -> taken.add(alike.refused(counted)));
        underWay = taken;
        underWaySince = waitingSince;
        waiting = new LinkedHashMap<>();
        return List.copyOf(taken);
    }

    /** What was taken stands in a database. */
    synchronized void handedOver() {
        underWay = List.of();
    }

    /** What refusals have in common that are counted together. */
    private record Alike(
            String tenant,
            String account,
            List<String> roles,
            String client,
            String address,
            String method,
            UUID patientId,
            UUID recordId,
            int status) {

        /** Over the limit, a client is refused whatever it asks for. */
        static Alike of(RefusedRequest one) {
            boolean unread = one.status() == TOO_MANY_REQUESTS;
            return new Alike(
                    one.tenant(),
                    one.account(),
                    one.roles(),
                    one.client(),
                    one.address(),
                    one.method(),
                    unread ? null : one.patientId(),
                    unread ? null : one.recordId(),
                    one.status());
        }

        static Alike anyStranger(int status) {
            return new Alike(null, null, List.of(), null, null, RequestUnderWay.OTHER_METHOD, null, null, status);
        }

        RefusedRequest refused(Counted counted) {
            return new RefusedRequest(
                    tenant,
                    counted.first,
                    account,
                    roles,
                    client,
                    address,
                    method,
                    patientId,
                    recordId,
                    status,
                    counted.traceId,
                    counted.times);
        }
    }

    private static final class Counted {

        private final Instant first;
        private final String traceId;
        private int times;

        Counted(Instant first, String traceId) {
            this.first = first;
            this.traceId = traceId;
        }
    }
}
