package health.praxis.gateway;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import health.praxis.platform.connection.ClientNetwork;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Counts requests per client, per tenant and, where there is no valid token, per address. A bucket that has not been
 * asked for as long as it takes to fill is forgotten: a new one is the same. What a client is refused does not count
 * against its tenant.
 */
@ApplicationScoped
class RateLimits {

    private final Limit client;
    private final Limit tenant;
    private final Limit address;

    @Inject
    RateLimits(GatewaySettings settings) {
        this(settings.rates(), TimeMeter.SYSTEM_NANOTIME);
    }

    RateLimits(GatewaySettings.Rates rates, TimeMeter time) {
        client = new Limit("client", rates.client(), rates.remembered(), time);
        tenant = new Limit("tenant", rates.tenant(), rates.remembered(), time);
        address = new Limit("address", rates.address(), rates.remembered(), time);
    }

    /** Counts a request with a valid token. */
    Verdict admit(Requester requester) {
        Bucket own = client.bucketOf(requester);
        var byClient = own.tryConsumeAndReturnRemaining(1);
        if (!byClient.isConsumed()) {
            return client.verdict(byClient);
        }
        var byTenant = tenant.bucketOf(requester.tenant()).tryConsumeAndReturnRemaining(1);
        if (!byTenant.isConsumed()) {
            own.addTokens(1);
            return tenant.verdict(byTenant);
        }
        return client.verdict(byClient);
    }

    /** Counts a request without a valid token. */
    Verdict admit(ClientNetwork network) {
        return address.verdict(address.bucketOf(network).tryConsumeAndReturnRemaining(1));
    }

    /** What the limits for valid tokens are, in the form of the header {@code RateLimit-Policy}. */
    String policy() {
        return client.policy + ", " + tenant.policy;
    }

    /** Buckets in memory now. */
    long remembered() {
        return client.remembered() + tenant.remembered() + address.remembered();
    }

    /**
     * Who asks with a valid token.
     *
     * @param tenant tenant of the token
     * @param client the program, by {@code azp}; empty when the token does not say
     * @param subject the person or the program itself
     */
    record Requester(String tenant, String client, String subject) {}

    /**
     * Whether a request may go on.
     *
     * @param limit the nearest limit's name: client, tenant or address
     * @param remaining requests left in its bucket
     * @param fullAfter time until the bucket is full again, when nothing more is asked
     * @param retryAfter time until the next request is let through; zero when this one is
     */
    record Verdict(boolean admitted, String limit, long remaining, Duration fullAfter, Duration retryAfter) {

        /** The header {@code RateLimit}. */
        String header() {
            return '"' + limit + "\";r=" + remaining + ";t=" + seconds(fullAfter);
        }

        /** The header {@code Retry-After}. */
        long retryAfterSeconds() {
            return Math.max(1, seconds(retryAfter));
        }

        private static long seconds(Duration time) {
            return time.plusNanos(TimeUnit.SECONDS.toNanos(1) - 1).toSeconds();
        }
    }

    private static final class Limit {

        private final String name;
        private final String policy;
        private final GatewaySettings.Rate rate;
        private final TimeMeter time;
        private final Cache<Object, Bucket> buckets;

        Limit(String name, GatewaySettings.Rate rate, long remembered, TimeMeter time) {
            this.name = name;
            this.rate = rate;
            this.time = time;
            policy = '"' + name + "\";q=" + rate.requests() + ";w="
                    + rate.window().toSeconds();
            buckets = Caffeine.newBuilder()
                    .maximumSize(remembered)
                    .expireAfterAccess(rate.window())
                    .ticker(time::currentTimeNanos)
                    .build();
        }

        Bucket bucketOf(Object who) {
            return buckets.get(
                    who,
                    unseen -> Bucket.builder()
                            .addLimit(limit ->
                                    limit.capacity(rate.requests()).refillGreedy(rate.requests(), rate.window()))
                            .withCustomTimePrecision(time)
                            .build());
        }

        Verdict verdict(ConsumptionProbe probe) {
            return new Verdict(
                    probe.isConsumed(),
                    name,
                    probe.getRemainingTokens(),
                    Duration.ofNanos(probe.getNanosToWaitForReset()),
                    Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }

        long remembered() {
            buckets.cleanUp();
            return buckets.estimatedSize();
        }
    }
}
