package health.praxis.platform.request;

import health.praxis.platform.access.AccessTrail;
import health.praxis.platform.access.PeopleShown;
import health.praxis.platform.caller.CurrentCaller;
import health.praxis.platform.problem.MalformedRequest;
import health.praxis.platform.problem.Violation;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Keyset pages of the list under way. A resource asks {@link #position} where to go on, reads {@link #rows} rows (one
 * more than the page, to know whether there is a next), and answers with {@link #of}.
 */
@RequestScoped
public class Pages {

    private static final int DEFAULT_LIMIT = 50;
    private static final int LARGEST_LIMIT = 200;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Cursors cursors;
    private final CurrentCaller caller;
    private final UriInfo uri;
    private final AccessTrail trail;

    Pages(Cursors cursors, CurrentCaller caller, UriInfo uri, AccessTrail trail) {
        this.cursors = cursors;
        this.caller = caller;
        this.uri = uri;
        this.trail = trail;
    }

    /** How many items the page holds: {@code limit}, 1 to 200, or 50. */
    public int limit() {
        String stated = uri.getQueryParameters().getFirst("limit");
        if (stated == null) {
            return DEFAULT_LIMIT;
        }
        if (!stated.matches("[0-9]{1,3}") || Integer.parseInt(stated) < 1 || Integer.parseInt(stated) > LARGEST_LIMIT) {
            throw new MalformedRequest(
                    Violation.ofParameter("limit", "malformed-limit", "A page holds 1 to 200 items."));
        }
        return Integer.parseInt(stated);
    }

    /** How many rows to read: one more than the page. */
    public int rows() {
        return limit() + 1;
    }

    /** The key of the last item of the page before, or empty for the first page. */
    public Optional<List<String>> position() {
        return Optional.ofNullable(uri.getQueryParameters().getFirst("cursor"))
                .map(cursor -> cursors.open(boundTo(), cursor));
    }

    /** The id of the last item of the page before, or one that comes before all for the first page. */
    public UUID afterId() {
        return position().map(key -> UUID.fromString(key.getLast())).orElse(BEFORE_ALL);
    }

    /** The answer of a list that is ordered by id; see {@link #of(List, Function)}. */
    public <T extends Representation> Response byId(List<T> read) {
        return of(read, item -> List.of(item.id().toString()));
    }

    /** The answer: at most {@link #limit} items and, when there are more, a link to the next page. */
    public <T> Response of(List<T> read, Function<T, List<String>> key) {
        boolean more = read.size() > limit();
        var items = more ? read.subList(0, limit()) : read;
        trail.shown(PeopleShown.in(items));
        var answer = Response.ok(new Page<>(List.copyOf(items)));
        if (more) {
            String cursor = cursors.seal(boundTo(), key.apply(items.getLast()));
            answer.header(HttpHeaders.LINK, "<" + link(cursor) + ">; rel=\"next\"");
        }
        return answer.build();
    }

    private String link(String cursor) {
        String filter = filter();
        return uri.getPath() + "?" + (filter.isEmpty() ? "" : filter + "&") + "limit=" + limit() + "&cursor=" + cursor;
    }

    private String boundTo() {
        var who = caller.get();
        return String.join("\n", who.tenant(), uri.getPath(), filter());
    }

    private String filter() {
        var parameters = new TreeMap<>(uri.getQueryParameters());
        parameters.remove("cursor");
        parameters.remove("limit");
        return parameters.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(value -> entry.getKey() + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** @param items the items of one page, in the list's stable order */
    public record Page<T>(List<T> items) {}
}
