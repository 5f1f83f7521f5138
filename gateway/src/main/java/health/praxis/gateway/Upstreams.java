package health.praxis.gateway;

import io.quarkus.runtime.Startup;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * The services behind the gateway, and the one pool of connections to them. Made at the start and not on the thread of a
 * request: what is made there ends with the server, before the last refusals have been handed over.
 */
@Startup
@ApplicationScoped
class Upstreams {

    private final HttpClient client;
    private final Map<String, Upstream> services;

    Upstreams(Vertx vertx, GatewaySettings settings) {
        var deadlines = settings.deadlines();
        services = settings.services().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey,
                        service -> new Upstream(service.getKey(), service.getValue(), deadlines.connect())));
        client = vertx.createHttpClient(new HttpClientOptions()
                .setMaxPoolSize(settings.limits().connections())
                .setMaxWaitQueueSize(settings.limits().waiting())
                .setConnectTimeout((int) deadlines.connect().toMillis())
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                .setIdleTimeout((int) deadlines.nextByte().toMillis())
                .setMaxHeaderSize((int) settings.limits().headers()));
    }

    HttpClient client() {
        return client;
    }

    Upstream named(String service) {
        return services.get(service);
    }

    @PreDestroy
    void close() {
        client.close();
    }
}
