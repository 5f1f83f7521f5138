package health.praxis.gateway;

import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.time.Duration;

/**
 * A service behind the gateway and how to reach it.
 *
 * @param name name of the service in the route table
 * @param uri scheme, host and port
 * @param connectDeadline longest wait for a connection
 */
record Upstream(String name, URI uri, Duration connectDeadline) {

    Upstream {
        if (uri.getHost() == null || !uri.getPath().replace("/", "").isEmpty()) {
            throw new IllegalArgumentException("the address of " + name + " is not scheme://host:port but " + uri);
        }
    }

    /** Options of a request to this service; method and path are still to be set. */
    RequestOptions options() {
        boolean secure = "https".equals(uri.getScheme());
        return new RequestOptions()
                .setHost(uri.getHost())
                .setPort(uri.getPort() >= 0 ? uri.getPort() : secure ? 443 : 80)
                .setSsl(secure)
                .setConnectTimeout(connectDeadline.toMillis());
    }
}
