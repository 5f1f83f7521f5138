package health.praxis.platform.audit;

import health.praxis.platform.access.AccessTrail;
import health.praxis.platform.access.AccessTrail.Look;
import health.praxis.platform.access.Basis;
import health.praxis.platform.caller.Caller;
import health.praxis.platform.http.RecordsInPath;
import io.netty.util.NetUtil;
import io.opentelemetry.api.trace.Span;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is known about a request under way, gathered along its path: the scopes it ran in are gone when it ends. */
final class AuditedRequest {

    /** The status of an answer that nobody waited for. */
    static final int BROKEN_OFF = 499;

    private static final String KEY = AuditedRequest.class.getName();
    static final String FORWARDED_FOR = "X-Forwarded-For";
    private static final int LONGEST_ADDRESS = 45;
    /** What some readers of addresses pass over: zones and brackets. */
    private static final String NOT_IN_AN_ADDRESS = "%[]";

    private final Instant at;
    private final HttpMethod method;
    private final String path;
    private final String ofPatient;
    private final String address;
    private final String traceId;
    private volatile String operation;
    private volatile String reason;
    private Answer answer = Answer.NONE;
    private boolean ended;

    private AuditedRequest(RoutingContext context, Instant at) {
        var request = context.request();
        var span = Span.current().getSpanContext();
        this.at = at;
        this.method = request.method();
        this.path = context.normalizedPath();
        this.ofPatient = request.query() == null ? null : request.getParam("patientId");
        this.address = addressOf(request);
        this.traceId = span.isValid() ? span.getTraceId() : null;
    }

    /** What the gateway says, when it is an address at all; else who is at the other end. */
    private static String addressOf(HttpServerRequest request) {
        String forwarded = request.getHeader(FORWARDED_FOR);
        if (forwarded != null && isAddress(forwarded)) {
            return forwarded;
        }
        return request.remoteAddress() == null ? null : request.remoteAddress().hostAddress();
    }

    private static boolean isAddress(String text) {
        return text.length() <= LONGEST_ADDRESS
                && text.chars().noneMatch(character -> NOT_IN_AN_ADDRESS.indexOf(character) >= 0)
                && (NetUtil.isValidIpV4Address(text) || NetUtil.isValidIpV6Address(text));
    }

    static AuditedRequest begin(RoutingContext context, Instant at) {
        var request = new AuditedRequest(context, at);
        context.put(KEY, request);
        return request;
    }

    /** The request of this exchange, or empty when it is not audited. */
    static Optional<AuditedRequest> of(RoutingContext context) {
        return Optional.ofNullable(context).map(exchange -> exchange.get(KEY));
    }

    /** Where it came from, as far as the gateway said; empty when nothing is known. */
    Optional<String> address() {
        return Optional.ofNullable(address);
    }

    void reached(String operation) {
        this.operation = operation;
    }

    void brokeTheGlass(String reason) {
        this.reason = reason;
    }

    Optional<String> operation() {
        return Optional.ofNullable(operation);
    }

    /**
     * Takes what the resource did.
     *
     * @param status HTTP status of the answer
     * @return true when the exchange was over before, so that the entries of its end knew none of it. What was refused then
     *     without a look at any record is on record as what that end was.
     */
    synchronized boolean answered(Answer given, int status) {
        answer = given;
        return ended && (status < 400 || !given.looks().isEmpty());
    }

    /** True when the client broke off and nothing was told since of what was done. */
    synchronized boolean endedUnanswered() {
        return ended && answer == Answer.NONE;
    }

    /** Takes the end of the exchange; what was answered by then. */
    synchronized Answer end() {
        ended = true;
        return answer;
    }

    /**
     * One entry for each record that was asked for, or one without a look when there was none. What a list showed stands in
     * one entry for each ground, however many people it is about.
     *
     * @param who the caller as far as a valid token says
     * @param status HTTP status of the answer
     */
    List<AuditEntry> entries(Answer given, Optional<Caller> who, String account, String client, int status) {
        var sender = new Sender(who, account, client);
        UUID named = patientNamed(given);
        if (given.looks().isEmpty()) {
            var basis = status < 400 ? given.listing().orElse(null) : null;
            return List.of(entry(given, sender, status, Outcome.of(status), basis, named, List.of()));
        }
        var entries = new ArrayList<AuditEntry>();
        var opened = new EnumMap<Basis, List<UUID>>(Basis.class);
        for (var look : given.looks()) {
            look.basis()
                    .ifPresentOrElse(
                            basis -> opened.computeIfAbsent(basis, none -> new ArrayList<>())
                                    .add(look.patientId()),
                            () -> entries.add(refusal(given, sender, status, look.patientId())));
        }
        opened.forEach((basis, people) -> {
            if (action(given, status) == Action.LIST && people.size() > 1) {
                var others =
                        people.stream().filter(person -> !person.equals(named)).toList();
                var one = people.contains(named) ? named : null;
                entries.add(entry(given, sender, status, Outcome.of(status), basis, one, others));
            } else {
                people.forEach(person ->
                        entries.add(entry(given, sender, status, Outcome.of(status), basis, person, List.of())));
            }
        });
        return entries;
    }

    private AuditEntry refusal(Answer given, Sender sender, int status, UUID patientId) {
        var outcome = status < 500 ? Outcome.REFUSED : Outcome.of(status);
        return entry(given, sender, status, outcome, null, patientId, List.of());
    }

    private Action action(Answer given, int status) {
        return Action.of(method, operation, RecordsInPath.lastIn(path).isPresent(), isCreated(given, status));
    }

    private static boolean isCreated(Answer given, int status) {
        return status == 201 && given.location() != null;
    }

    private AuditEntry entry(
            Answer given, Sender sender, int status, Outcome outcome, Basis basis, UUID patientId, List<UUID> people) {
        boolean created = isCreated(given, status);
        UUID record = RecordsInPath.lastIn(created ? given.location() : path).orElse(null);
        var who = sender.caller();
        return new AuditEntry(
                who.map(Caller::tenant).orElse(AuditEntry.OPERATOR),
                at,
                sender.account(),
                who.map(caller -> caller.roles().stream().sorted().toList()).orElse(List.of()),
                sender.client(),
                address,
                action(given, status),
                operation,
                patientId,
                record,
                outcome,
                status,
                basis,
                basis == Basis.BREAK_GLASS ? reason : null,
                given.stale(),
                traceId,
                people,
                1);
    }

    /** The person whom the request itself names, when it came to no decision about anybody. */
    private UUID patientNamed(Answer given) {
        String where = given.location() == null ? path : given.location();
        return RecordsInPath.patientIn(where)
                .or(() -> Optional.ofNullable(ofPatient).flatMap(RecordsInPath::id))
                .orElse(null);
    }

    /**
     * What the resource did.
     *
     * @param looks the records that were asked for or shown
     * @param listing why the rows of a list were read, if one was
     * @param stale true when access facts were older than promised
     * @param location where a created record lives, or null
     */
    record Answer(List<Look> looks, Optional<Basis> listing, boolean stale, String location) {
        static final Answer NONE = new Answer(List.of(), Optional.empty(), false, null);

        static Answer of(AccessTrail trail, String location) {
            return new Answer(trail.looks(), trail.listing(), trail.isStale(), location);
        }
    }

    private record Sender(Optional<Caller> caller, String account, String client) {}
}
