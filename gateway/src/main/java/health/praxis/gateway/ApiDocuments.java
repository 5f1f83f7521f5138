package health.praxis.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.praxis.platform.problem.Unavailable;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * The OpenAPI documents of the services as they were read last, and the one made of them. A service that is away now is
 * described as it was; until each has been read once there is no document, rather than one with a part missing.
 */
@ApplicationScoped
class ApiDocuments {

    private static final Logger LOG = Logger.getLogger(ApiDocuments.class);
    private static final String OWN = "/openapi.json";
    private static final String OF_A_SERVICE = "/q/openapi?format=json";
    private static final Duration BELIEVED_FOR = Duration.ofMinutes(1);

    private final PartReader reader;
    private final RouteTable routes;
    private final GatewaySettings settings;
    private final ObjectMapper json;
    private final Clock clock;
    private final ObjectNode own;
    private final Map<String, JsonNode> known = new ConcurrentHashMap<>();
    private final Uni<Whole> current;
    private volatile Instant readAt = Instant.EPOCH;

    ApiDocuments(PartReader reader, RouteTable routes, GatewaySettings settings, ObjectMapper json, Clock clock) {
        this.reader = reader;
        this.routes = routes;
        this.settings = settings;
        this.json = json;
        this.clock = clock;
        this.own = own(json);
        this.current = Uni.createFrom()
                .deferred(this::read)
                .memoize()
                .until(() -> clock.instant().isAfter(readAt.plus(BELIEVED_FOR)));
    }

    /**
     * The merged document.
     *
     * @param text JSON
     * @param tag changes with the text
     */
    record Whole(String text, String tag) {}

    /**
     * The document, at most a minute old where the services can be reached.
     *
     * @throws Unavailable when a service has not been read since the gateway started
     */
    Uni<Whole> whole() {
        return current;
    }

    private Uni<Whole> read() {
        var reads = settings.services().keySet().stream().map(this::read).toList();
        return Uni.combine().all().unis(reads).with(Boolean.class, fresh -> {
            for (String service : settings.services().keySet()) {
                if (!known.containsKey(service)) {
                    throw new Unavailable(service);
                }
            }
            // a service that could not be read is asked again by the next request
            if (fresh.stream().allMatch(Boolean::booleanValue)) {
                readAt = clock.instant();
            }
            return whole(MergedDocument.of(own, known, routes));
        });
    }

    private Uni<Boolean> read(String service) {
        return reader.read(service, OF_A_SERVICE, PartReader.OnBehalf.nobody())
                .ifNoItem()
                .after(settings.deadlines().part())
                .fail()
                .map(answer -> {
                    boolean described = answer.status() == 200
                            && answer.body().path("paths").isObject();
                    if (described) {
                        known.put(service, answer.body());
                    }
                    return described;
                })
                .onFailure()
                .recoverWithItem(failure -> {
                    LOG.infof("the document of %s cannot be read now", service);
                    return false;
                });
    }

    private Whole whole(ObjectNode merged) {
        try {
            String text = json.writeValueAsString(merged);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return new Whole(text, HexFormat.of().formatHex(digest, 0, 16));
        } catch (JsonProcessingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("a tree is always JSON, and SHA-256 always there", e);
        }
    }

    private static ObjectNode own(ObjectMapper json) {
        try (InputStream resource = ApiDocuments.class.getResourceAsStream(OWN)) {
            return json.readValue(resource, ObjectNode.class);
        } catch (IOException e) {
            throw new UncheckedIOException("the gateway's own document cannot be read", e);
        }
    }
}
