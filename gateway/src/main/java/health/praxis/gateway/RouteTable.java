package health.praxis.gateway;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The one table that says which service owns which noun after {@code /api/v1/}; a noun that every service has is told apart
 * by the segment after it. Checked when the gateway starts.
 */
@Startup
@ApplicationScoped
class RouteTable {

    private static final String RESOURCE = "/routes.json";
    private static final String PREFIX = "/api/v1/";
    private static final Pattern NOUN = Pattern.compile("[a-z]+(-[a-z]+)*(/[a-z]+(-[a-z]+)*)?");
    private static final String PARAMETER = "\\{[A-Za-z]+}";

    private final Map<String, Route.ToService> routes;
    private final List<Pattern> composed;

    @Inject
    RouteTable(ObjectMapper json, GatewaySettings settings) {
        this(read(json), settings.services().keySet());
    }

    /** @throws IllegalStateException when a noun has not exactly one owner, or an owner no address */
    RouteTable(Table table, Set<String> services) {
        routes = routes(table, services);
        composed = table.composed().stream().map(RouteTable::pattern).toList();
    }

    /** Who answers {@code path}, which has passed {@link RequestShape}. */
    Route of(String path) {
        if (composed.stream().anyMatch(read -> read.matcher(path).matches())) {
            return new Route.Composed();
        }
        Route.ToService route = routes.get(firstSegments(path, 2));
        if (route == null) {
            route = routes.get(firstSegments(path, 1));
        }
        return route == null ? new Route.Nobody() : route;
    }

    private static String firstSegments(String path, int count) {
        if (!path.startsWith(PREFIX)) {
            return "";
        }
        int end = PREFIX.length() - 1;
        for (int i = 0; i < count && end >= 0; i++) {
            end = path.indexOf('/', end + 1);
        }
        return end < 0 ? path.substring(PREFIX.length()) : path.substring(PREFIX.length(), end);
    }

    private static Map<String, Route.ToService> routes(Table table, Set<String> services) {
        var large = new HashSet<>(table.largeBodies());
        var routes = new HashMap<String, Route.ToService>();
        table.owners().forEach((owner, nouns) -> {
            if (!services.contains(owner)) {
                throw new IllegalStateException("no address is set for " + owner);
            }
            for (String noun : nouns) {
                if (!NOUN.matcher(noun).matches()) {
                    throw new IllegalStateException("not a noun of the API: " + noun);
                }
                var earlier = routes.put(noun, new Route.ToService(owner, large.remove(noun)));
                if (earlier != null) {
                    throw new IllegalStateException(noun + " is owned by " + earlier.service() + " and " + owner);
                }
            }
        });
        if (!large.isEmpty()) {
            throw new IllegalStateException("large bodies for nouns that nobody owns: " + large);
        }
        return Map.copyOf(routes);
    }

    private static Pattern pattern(String path) {
        if (!path.startsWith(PREFIX)) {
            throw new IllegalStateException("not a path of the API: " + path);
        }
        return Pattern.compile(path.replaceAll(PARAMETER, "[^/]+") + "/?");
    }

    private static Table read(ObjectMapper json) {
        try (InputStream resource = RouteTable.class.getResourceAsStream(RESOURCE)) {
            return json.readValue(resource, Table.class);
        } catch (IOException e) {
            throw new UncheckedIOException("the route table cannot be read", e);
        }
    }

    /**
     * The table as it is written down.
     *
     * @param owners nouns by the service that owns them
     * @param largeBodies nouns whose requests may carry whole files
     * @param composed paths that the gateway answers itself
     */
    record Table(Map<String, List<String>> owners, List<String> largeBodies, List<String> composed) {}
}
