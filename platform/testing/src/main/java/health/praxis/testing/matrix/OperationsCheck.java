package health.praxis.testing.matrix;

import health.praxis.testing.openapi.DescribedAnswers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/**
 * Sends every operation as everybody about every record in the home, in its twin and in a tenant without rows. What is
 * refused and what only reads is sent several at a time; what changes is sent one after the other.
 */
final class OperationsCheck {

    private static final String STALE = "999999999";
    private static final int MOST_TOLD = 60;
    private static final int AT_A_TIME = 4;

    private final MatrixTable table;
    private final MatrixScene scene;
    private final MatrixTenants tenants;
    private final MatrixCalls calls;
    private final DescribedAnswers described;
    private final MatrixVersions versions;
    private final Map<Expected, Integer> counts = Collections.synchronizedMap(new EnumMap<>(Expected.class));
    private final List<String> wrong = Collections.synchronizedList(new ArrayList<>());
    private int changes;

    OperationsCheck(
            MatrixTable table,
            MatrixScene scene,
            MatrixTenants tenants,
            MatrixCalls calls,
            DescribedAnswers described) {
        this.table = table;
        this.scene = scene;
        this.tenants = tenants;
        this.calls = calls;
        this.described = described;
        this.versions = new MatrixVersions(tenants);
    }

    /** Returns the counts in one line; fails with every wrong answer. */
    String run() {
        wrong.addAll(table.gaps());
        tenants.awaitStillness();
        try (var senders = Executors.newFixedThreadPool(AT_A_TIME)) {
            table.rows()
                    .forEach(row -> table.operation(row)
                            .ifPresent(
                                    operation -> new RowCheck(row, operation, tenants.nowhere(changes)).run(senders)));
        }
        int sent = counts.values().stream().mapToInt(Integer::intValue).sum();
        String line = "access matrix: " + table.operations().size() + " operations, "
                + table.rows().size() + " rows, " + scene.callers().size() + " callers, 3 tenants, " + sent
                + " requests " + counts + ", " + wrong.size() + " wrong";
        if (!wrong.isEmpty()) {
            throw new AssertionError(line + "\n"
                    + wrong.stream().limit(MOST_TOLD).collect(Collectors.joining("\n"))
                    + (wrong.size() > MOST_TOLD ? "\n..." : ""));
        }
        return line;
    }

    /** One request of a row. */
    private record Trial(MatrixCaller caller, MatrixRecord record, String tenant, Expected expected) {

        boolean isAllowed() {
            return expected == Expected.ALLOWED;
        }
    }

    /** Everything about one row; {@code nowhere} has no rows of any kind. */
    private final class RowCheck {

        private final MatrixRow row;
        private final ApiOperation operation;
        private final String nowhere;
        private final Leak leak;

        RowCheck(MatrixRow row, ApiOperation operation, String nowhere) {
            this.row = row;
            this.operation = operation;
            this.nowhere = nowhere;
            this.leak = new Leak(row, operation, scene, versions);
        }

        void run(ExecutorService senders) {
            versions.forget();
            String home = contents(tenants.home());
            String twin = contents(tenants.twin());
            var harmless = new ArrayList<Trial>();
            var elsewhere = trials(nowhere, false);
            elsewhere.stream().filter(trial -> !trial.isAllowed()).forEach(harmless::add);
            for (String tenant : List.of(tenants.home(), tenants.twin())) {
                trials(tenant, true).stream()
                        .filter(trial -> !trial.isAllowed())
                        .forEach(harmless::add);
            }
            together(senders, harmless);
            send(senders, elsewhere);
            unchanged(home, tenants.home(), "by requests elsewhere or refused");
            unchanged(twin, tenants.twin(), "by requests elsewhere or refused");
            send(senders, trials(tenants.twin(), true));
            unchanged(home, tenants.home(), "by requests in its twin");
            twin = contents(tenants.twin());
            send(senders, trials(tenants.home(), true));
            unchanged(twin, tenants.twin(), "by requests in its twin");
            if (!operation.isRead()) {
                changes++;
            }
        }

        private List<Trial> trials(String tenant, boolean recordIsThere) {
            return scene.recordsOf(row).stream()
                    .flatMap(record -> scene.callers().stream()
                            .map(caller -> new Trial(caller, record, tenant, row.of(caller, record, recordIsThere))))
                    .toList();
        }

        /** What is allowed of these. */
        private void send(ExecutorService senders, List<Trial> trials) {
            var allowed = trials.stream().filter(Trial::isAllowed).toList();
            if (operation.isRead()) {
                together(senders, allowed);
            } else {
                allowed.forEach(this::check);
            }
        }

        private void together(ExecutorService senders, List<Trial> trials) {
            try {
                var tasks = trials.stream()
                        .map(trial -> Executors.callable(() -> check(trial)))
                        .toList();
                for (var sent : senders.invokeAll(tasks)) {
                    sent.get();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            } catch (ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }

        private void check(Trial trial) {
            // who may not change it states the right version, who may a stale one: the rows stay as they are
            String version = trial.isAllowed() || operation.isRead()
                    ? STALE
                    : versions.ofChanged(operation, trial.record(), trial.tenant());
            var answer = calls.send(
                    operation,
                    row.query(),
                    trial.caller(),
                    trial.record(),
                    trial.tenant(),
                    Map.of("If-Match", "\"" + version + "\""));
            counts.merge(trial.expected(), 1, Integer::sum);
            if (!trial.expected().isMetBy(answer.status(), answer.body())) {
                wrong.add(about(trial) + ": " + trial.expected() + " but " + MatrixCalls.told(answer));
            } else {
                leak.of(trial.caller(), trial.record(), trial.tenant(), answer)
                        .ifPresent(told -> wrong.add(about(trial) + ": " + told));
                described
                        .fault(operation.method(), operation.path(), answer.status(), answer.body())
                        .ifPresent(fault -> wrong.add(about(trial) + ": not as described: " + fault));
            }
        }

        private String about(Trial trial) {
            return String.join(
                    ", ",
                    operation.id() + (row.query().isEmpty() ? "" : "?" + row.query()),
                    trial.caller().name(),
                    trial.record().equals(scene.own()) ? "own record" : "other record",
                    MatrixTenants.nameOf(trial.tenant()));
        }

        private String contents(String tenant) {
            return operation.isRead() ? "" : tenants.contents(tenant);
        }

        private void unchanged(String before, String tenant, String how) {
            String after = contents(tenant);
            if (!before.equals(after)) {
                wrong.add(operation.id() + " changed " + tenant + " " + how + ": " + before + " became " + after);
            }
        }
    }
}
