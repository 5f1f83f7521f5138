package health.praxis.testing.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import health.praxis.platform.access.RecordPart;
import health.praxis.testing.PublishedEvents;
import health.praxis.testing.Tokens;
import health.praxis.testing.matrix.MatrixRequests.Answer;
import health.praxis.testing.matrix.MatrixRow.Scope;
import health.praxis.testing.openapi.DescribedAnswers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;
import org.hamcrest.Description;
import org.hamcrest.TypeSafeMatcher;

/**
 * The access matrix of the service under test. Its table is {@code access-matrix.csv}: an operation without a row, a row
 * without an operation and an operation without a role fail. Bodies are generated from the OpenAPI document, with what
 * {@code access-matrix-bodies.json} states by operation merged in.
 *
 * <p>The rows of the fixtures' tenant are copied into two tenants that nobody else writes to: {@link #home} and
 * {@link #twin}, equal but for the versions, which are higher in the twin. Every request is sent in the first, what is
 * allowed about the own record in the second; with the system property {@code praxis.matrix.everywhere} all are sent in both, and in a
 * tenant that has no rows at all.
 */
public final class AccessMatrix {

    /** How much higher versions are in the twin. */
    public static final long TWIN_VERSIONS = 1_000_000;

    /** The long form, on demand: what is refused in the twin too, and every request in a tenant without any rows. */
    private static final boolean EVERYWHERE = Boolean.getBoolean("praxis.matrix.everywhere");

    private static final String TABLE = "access-matrix.csv";
    private static final String BODIES = "access-matrix-bodies.json";
    private static final String STALE = "999999999";
    private static final int MOST_TOLD = 60;
    private static final int LONGEST_TOLD = 160;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final MatrixRecord own;
    private final MatrixRecord other;
    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final MatrixRequests requests = new MatrixRequests();
    private final TenantCopies copies = TenantCopies.ofThisService();
    private final Map<String, ApiOperation> operations;
    private final List<MatrixRow> rows = MatrixRow.read(TABLE);
    private final SampleBody samples;
    private final DescribedAnswers described;
    private final JsonNode bodies;
    private final List<MatrixCaller> callers;
    private final Map<String, String> tokens = new HashMap<>();
    private final Map<String, Optional<String>> versions = new HashMap<>();
    private final Map<Expected, Integer> counts = new EnumMap<>(Expected.class);
    private final List<String> wrong = new ArrayList<>();

    /**
     * Copies the fixtures' tenant and puts who may see what into the read model of the copies.
     *
     * @param tenant where the fixtures have put both records
     * @param own a record whose person consents to what caregivers see, once this is done
     * @param other a record of somebody else, with a thing of each kind as well
     */
    public AccessMatrix(String tenant, MatrixRecord own, MatrixRecord other) {
        this(own, other);
        copies.copy(tenant, home(), 0);
        MatrixCaller.prepare(new ReadModelFacts(home()), own, other, part());
        copies.copy(home(), twin(), TWIN_VERSIONS);
    }

    /**
     * Has who may see what written into the fixtures' tenant, and copies it.
     *
     * @param tenant where the fixtures have put both records
     * @param own a record whose person consents to what caregivers see, once this is done
     * @param other a record of somebody else, with a thing of each kind as well
     * @param facts writes to {@code tenant}
     */
    public AccessMatrix(String tenant, MatrixRecord own, MatrixRecord other, MatrixFacts facts) {
        this(own, other);
        MatrixCaller.prepare(facts, own, other, part());
        copies.copy(tenant, home(), 0);
        copies.copy(home(), twin(), TWIN_VERSIONS);
    }

    private AccessMatrix(MatrixRecord own, MatrixRecord other) {
        this.own = own;
        this.other = other;
        var document = requests.openApi();
        this.operations =
                ApiOperation.of(document).stream().collect(Collectors.toMap(ApiOperation::id, operation -> operation));
        this.samples = new SampleBody(document);
        this.described = new DescribedAnswers(document);
        this.bodies = bodies();
        this.callers = MatrixCaller.all(own, other);
    }

    /** The part of records that the service keeps. */
    private static RecordPart part() {
        return RecordPart.valueOf(ConfigProvider.getConfig()
                .getValue("praxis.access.part", String.class)
                .toUpperCase(Locale.ROOT));
    }

    private static JsonNode bodies() {
        try (var in = Thread.currentThread().getContextClassLoader().getResourceAsStream(BODIES)) {
            return in == null ? JSON.createObjectNode() : JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The tenant that most requests are sent in. */
    public String home() {
        return "matrix-home-" + run;
    }

    /** The tenant that has the same ids. */
    public String twin() {
        return "matrix-twin-" + run;
    }

    private String nowhere(int row) {
        return Tokens.EMPTY_TENANT + row + "-" + run;
    }

    /** Sends everything and returns the counts in one line; fails with every wrong answer. */
    public String check() {
        wrong.addAll(gaps());
        awaitStillness();
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var operation = operations.get(row.operation());
            if (operation != null) {
                check(row, operation, i);
            }
        }
        int sent = counts.values().stream().mapToInt(Integer::intValue).sum();
        String line = "access matrix: " + operations.size() + " operations, " + rows.size() + " rows, " + callers.size()
                + " callers, " + (EVERYWHERE ? 3 : 2) + " tenants, " + sent + " requests " + counts + ", "
                + wrong.size() + " wrong";
        if (!wrong.isEmpty()) {
            throw new AssertionError(line + "\n"
                    + wrong.stream().limit(MOST_TOLD).collect(Collectors.joining("\n"))
                    + (wrong.size() > MOST_TOLD ? "\n..." : ""));
        }
        return line;
    }

    /** What timers still had to do with the copied rows is done. */
    private void awaitStillness() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofSeconds(1))
                .during(Duration.ofSeconds(2))
                .until(() -> copies.contents(home()) + copies.contents(twin()), new Still());
    }

    /** Holds for what was the same the last time. */
    private static final class Still extends TypeSafeMatcher<String> {

        private String last = "";

        @Override
        protected boolean matchesSafely(String now) {
            boolean same = now.equals(last);
            last = now;
            return same;
        }

        @Override
        public void describeTo(Description description) {
            description.appendText("rows that stay as they are");
        }
    }

    /** Where table and service do not fit together. */
    private List<String> gaps() {
        var gaps = new ArrayList<String>();
        var known = rows.stream().map(MatrixRow::operation).collect(Collectors.toSet());
        operations.keySet().stream()
                .filter(id -> !known.contains(id))
                .sorted()
                .forEach(id -> gaps.add(id + " has no row in " + TABLE + "; declared roles "
                        + operations.get(id).roles()));
        known.stream()
                .filter(id -> !operations.containsKey(id))
                .sorted()
                .forEach(id -> gaps.add(id + " is a row in " + TABLE + " but no operation"));
        operations.values().stream()
                .filter(operation -> operation.roles().isEmpty())
                .forEach(operation -> gaps.add(operation.id() + " declares no role"));
        operations.values().stream()
                .filter(operation -> known.contains(operation.id()))
                .filter(operation -> !operation.roles().equals(rolesOf(operation.id())))
                .forEach(operation -> gaps.add(
                        operation.id() + " declares " + operation.roles() + " and not " + rolesOf(operation.id())));
        return gaps;
    }

    private Set<String> rolesOf(String operation) {
        return rows.stream()
                .filter(row -> row.operation().equals(operation))
                .flatMap(row -> row.roles().stream())
                .collect(Collectors.toSet());
    }

    private void check(MatrixRow row, ApiOperation operation, int number) {
        tokens.clear();
        versions.clear();
        var records = row.scope().isAboutOneRecord() ? List.of(own, other) : List.of(own);
        String home = contents(operation, home());
        String twin = contents(operation, twin());
        for (var record : records) {
            if (EVERYWHERE) {
                for (boolean refused : new boolean[] {true, false}) {
                    callers.forEach(caller -> tryAs(row, operation, caller, record, nowhere(number), false, refused));
                }
            }
            for (String tenant : refusedIn()) {
                callers.forEach(caller -> tryAs(row, operation, caller, record, tenant, true, true));
            }
        }
        unchanged(home, operation, home(), "by requests elsewhere or refused");
        unchanged(twin, operation, twin(), "by requests elsewhere or refused");
        for (var record : records) {
            if (isTriedInTwin(record)) {
                callers.forEach(caller -> tryAs(row, operation, caller, record, twin(), true, false));
            }
        }
        unchanged(home, operation, home(), "by requests in its twin");
        twin = contents(operation, twin());
        for (var record : records) {
            callers.forEach(caller -> tryAs(row, operation, caller, record, home(), true, false));
        }
        unchanged(twin, operation, twin(), "by requests in its twin");
    }

    private List<String> refusedIn() {
        return EVERYWHERE ? List.of(home(), twin()) : List.of(home());
    }

    private boolean isTriedInTwin(MatrixRecord record) {
        return EVERYWHERE || record.equals(own);
    }

    private String contents(ApiOperation operation, String tenant) {
        return operation.isRead() ? "" : copies.contents(tenant);
    }

    private void unchanged(String before, ApiOperation operation, String tenant, String how) {
        String after = contents(operation, tenant);
        if (!before.equals(after)) {
            wrong.add(operation.id() + " changed " + tenant + " " + how + ": " + before + " became " + after);
        }
    }

    private void tryAs(
            MatrixRow row,
            ApiOperation operation,
            MatrixCaller caller,
            MatrixRecord record,
            String tenant,
            boolean recordIsThere,
            boolean refused) {
        var expected = row.of(caller, record, recordIsThere);
        if (refused == (expected == Expected.ALLOWED)) {
            return;
        }
        // that the declared roles are those of the table has been seen already
        if (!EVERYWHERE && expected == Expected.FORBIDDEN && !caller.roles().isEmpty()) {
            return;
        }
        // who may not change it states the right version, who may a stale one: the rows stay as they are
        String version = refused ? currentVersion(operation, record, tenant) : STALE;
        var answer = send(operation, row.query(), caller, record, tenant, Map.of("If-Match", "\"" + version + "\""));
        counts.merge(expected, 1, Integer::sum);
        String about = String.join(
                ", ",
                operation.id() + (row.query().isEmpty() ? "" : "?" + row.query()),
                caller.name(),
                record.equals(own) ? "own record" : "other record",
                tenant.substring(0, tenant.lastIndexOf('-')));
        if (!expected.isMetBy(answer.status(), answer.body())) {
            wrong.add(about + ": " + expected + " but " + answer.status() + " " + cut(answer.text()));
        } else {
            leaks(operation, row, caller, record, tenant, answer).ifPresent(leak -> wrong.add(about + ": " + leak));
            described
                    .fault(operation.method(), operation.path(), answer.status(), answer.body())
                    .ifPresent(fault -> wrong.add(about + ": not as described: " + fault));
        }
    }

    private String currentVersion(ApiOperation operation, MatrixRecord record, String tenant) {
        return operation.isRead()
                ? STALE
                : operation
                        .changedThing(record)
                        .flatMap(id -> version(tenant, id).or(() -> version(home(), id)))
                        .orElse("1");
    }

    /** What an answer holds that is another tenant's, or about somebody the caller may not see. */
    private Optional<String> leaks(
            ApiOperation operation,
            MatrixRow row,
            MatrixCaller caller,
            MatrixRecord record,
            String tenant,
            Answer answer) {
        if (answer.status() / 100 != 2) {
            return Optional.empty();
        }
        boolean named = record.equals(other) && row.scope() != Scope.TENANT;
        if (!caller.sees(other)
                && !named
                && answer.text().contains(other.patientId().toString())) {
            return Optional.of("tells of the other record");
        }
        if (!operation.isRead()
                || row.scope() == Scope.SHARED
                || operation.path().contains("/history")) {
            return Optional.empty();
        }
        var resources = new ArrayList<JsonNode>();
        resources.add(answer.body());
        answer.body().path("items").forEach(resources::add);
        return resources.stream()
                .filter(resource -> resource.path("version").isIntegralNumber())
                .filter(resource -> !isOf(tenant, resource))
                .findFirst()
                .map(resource -> "is another tenant's: version " + resource.path("version"));
    }

    /** The version as it is when the row begins: it is asked for while only reads and refused changes are sent. */
    private Optional<String> version(String tenant, String id) {
        return versions.computeIfAbsent(tenant + ' ' + id, key -> copies.version(tenant, id));
    }

    private boolean isOf(String tenant, JsonNode resource) {
        return version(tenant, resource.path("id").asText(""))
                .map(version -> version.equals(resource.path("version").asText()))
                .orElse(true);
    }

    private Answer send(
            ApiOperation operation,
            String query,
            MatrixCaller caller,
            MatrixRecord record,
            String tenant,
            Map<String, String> more) {
        var headers = new HashMap<>(caller.headers());
        if (!caller.isAnonymous()) {
            headers.put(
                    "Authorization",
                    "Bearer " + tokens.computeIfAbsent(caller.name() + tenant, who -> caller.token(tenant)));
        }
        if (!operation.isRead()) {
            headers.putAll(more);
        }
        operation.mediaType().ifPresent(type -> headers.put("Content-Type", type));
        String path = operation.pathTo(record) + (query.isEmpty() ? "" : "?" + record.filledIn(query));
        return requests.send(operation.method(), path, headers, body(operation, record));
    }

    private Optional<String> body(ApiOperation operation, MatrixRecord record) {
        if (operation.mediaType().isEmpty()) {
            return Optional.empty();
        }
        var body = SampleBody.with(samples.of(operation.schema()), bodies.path(operation.id()));
        return Optional.of(record.filledIn(body.isTextual() ? body.textValue() : body.toString()));
    }

    /**
     * Carries every cursor of the own record's lists into the other tenants, where it is malformed.
     *
     * @return how many cursors were tried
     */
    public int checkCursors() {
        int tried = 0;
        for (var row : rows) {
            var operation = operations.get(row.operation());
            if (!operation.isRead() || row.scope() == Scope.SHARED) {
                continue;
            }
            var reader = readerOf(row);
            String path = operation.pathTo(own) + "?" + own.filledIn(row.query()) + "&limit=1";
            var next = get(path, reader, home(), Map.of()).header("Link").map(AccessMatrix::target);
            if (next.isEmpty()) {
                continue;
            }
            tried++;
            expect(next.get(), 200, get(next.get(), reader, home(), Map.of()));
            expect(next.get(), 400, get(next.get(), reader, twin(), Map.of()));
            expect(next.get(), 400, get(next.get(), reader, nowhere(rows.size()), Map.of()));
        }
        return tried;
    }

    /**
     * Sends every ETag of the own record's resources in the other tenants and as somebody who may not see the record: it
     * tells them nothing.
     *
     * @return how many were tried
     */
    public int checkTags() {
        return checkTags(Set.of());
    }

    /**
     * The same where some resources are read anew each time.
     *
     * @param neverUnchanged operations that answer with the resource, whatever tag the client has
     * @return how many were tried
     */
    public int checkTags(Set<String> neverUnchanged) {
        int tried = 0;
        var stranger = callers.stream()
                .filter(caller -> caller.name().equals("therapist off the care team"))
                .findFirst()
                .orElseThrow();
        for (var row : rows) {
            var operation = operations.get(row.operation());
            if (!operation.isRead()
                    || row.scope() != Scope.PATIENT
                    || !row.query().isEmpty()) {
                continue;
            }
            var reader = readerOf(row);
            String path = operation.pathTo(own);
            var tag = get(path, reader, home(), Map.of()).header("ETag");
            if (tag.isEmpty()) {
                continue;
            }
            tried++;
            var known = Map.of("If-None-Match", tag.get());
            int unchanged = neverUnchanged.contains(operation.id()) ? 200 : 304;
            expect(path, unchanged, get(path, reader, home(), known));
            // where a resource keeps its first version for good, the twin's has the same tag
            var twins = get(path, reader, twin(), Map.of()).header("ETag");
            expect(path, twins.equals(tag) ? unchanged : 200, get(path, reader, twin(), known));
            expect(path, 404, get(path, reader, nowhere(rows.size()), known));
            expect(path, 404, get(path, stranger, home(), known));
        }
        return tried;
    }

    /**
     * Creates the same thing under the same key as one caller, as the same again, as another and in the other tenant: only
     * the second is a repeat. Each creation is told under the tenant it belongs to.
     *
     * @param operation id of an operation that creates something
     * @param about for whom
     * @param topic where it is told
     */
    public void checkKeys(String operation, MatrixRecord about, String topic) {
        var row = rows.stream()
                .filter(candidate -> candidate.operation().equals(operation))
                .findFirst()
                .orElseThrow();
        var first = readerOf(row);
        var second = callers.stream()
                .filter(caller -> !first.subject().equals(caller.subject())
                        && caller.sees(about)
                        && caller.roles().stream().anyMatch(row.roles()::contains))
                .findFirst()
                .orElseThrow();
        String id = created(operation, first, about, home());
        if (!id.equals(created(operation, first, about, home()))) {
            throw new AssertionError(operation + ": a repeat created another");
        }
        var anothers = keyed(operation, second, about, home());
        if (anothers.text().contains(id) || (anothers.status() != 201 && anothers.status() != 409)) {
            throw new AssertionError(operation + ": another caller's key answered " + cut(anothers.text()));
        }
        String inTwin = created(operation, first, about, twin());
        if (inTwin.equals(id)) {
            throw new AssertionError(operation + ": a key of another tenant was repeated");
        }
        told(topic, about, id, home());
        told(topic, about, inTwin, twin());
    }

    private String created(String operation, MatrixCaller caller, MatrixRecord about, String tenant) {
        var answer = keyed(operation, caller, about, tenant);
        expect(operation, 201, answer);
        return answer.body().path("id").textValue();
    }

    private Answer keyed(String operation, MatrixCaller caller, MatrixRecord about, String tenant) {
        return send(
                operations.get(operation), "", caller, about, tenant, Map.of("Idempotency-Key", operation + "-" + run));
    }

    private static void told(String topic, MatrixRecord about, String id, String tenant) {
        var event = Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> PublishedEvents.underKey(topic, about.patientId().toString()).stream()
                                .filter(told -> id.equals(told.envelope().getSubject()))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
        if (!tenant.equals(event.envelope().getExtension("tenantid"))) {
            throw new AssertionError(
                    event.type() + " of " + tenant + " says " + event.envelope().getExtension("tenantid"));
        }
    }

    /** Somebody who sees everything the row is about, or at least what it is about in the own record. */
    private MatrixCaller readerOf(MatrixRow row) {
        var readers = callers.stream()
                .filter(caller -> caller.headers().isEmpty() && row.of(caller, own, true) == Expected.ALLOWED)
                .toList();
        return readers.stream()
                .filter(caller -> caller.sees(other))
                .findFirst()
                .or(() -> readers.stream().findFirst())
                .orElseThrow();
    }

    private Answer get(String path, MatrixCaller caller, String tenant, Map<String, String> more) {
        var headers = new HashMap<>(more);
        headers.put("Authorization", "Bearer " + caller.token(tenant));
        return requests.send("GET", path, headers, Optional.empty());
    }

    private static String target(String link) {
        return link.substring(link.indexOf('<') + 1, link.indexOf('>'));
    }

    private static void expect(String about, int status, Answer answer) {
        if (answer.status() != status) {
            throw new AssertionError(about + ": " + status + " but " + answer.status() + " " + cut(answer.text()));
        }
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_TOLD ? text : text.substring(0, LONGEST_TOLD) + "...";
    }
}
