package health.praxis.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import health.praxis.patient.registration.People;
import health.praxis.platform.caller.Role;
import health.praxis.testing.Infrastructure;
import health.praxis.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * What the audit costs a reader: the same read of the same running service, with the audit and without it, in turns. Without
 * it means that the test, which runs in the service's own process, has taken the audit's route off the router: no setting
 * and no request can do that. Between turns it waits until everything is written and sealed, so that no turn pays for the one
 * before.
 */
@EnabledIfSystemProperty(named = "praxis.benchmark.turns", matches = "[0-9]+")
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class AuditOverheadTest {

    private static final int TURNS = Integer.getInteger("praxis.benchmark.turns", 40);
    private static final int WARM_UP = 6;
    private static final int READERS = 2;
    private static final int READS = 250;

    @Inject
    Router router;

    @TestHTTPResource
    URI server;

    private final String tenant = "overhead-" + UUID.randomUUID();
    private final HttpClient http = HttpClient.newHttpClient();
    private long audited;

    @Test
    void measuresWhatTheAuditCostsAReader() throws InterruptedException, ExecutionException, SQLException {
        var patient = People.registered(tenant);
        var request = HttpRequest.newBuilder(server.resolve("/api/v1/patients/" + patient))
                .header("Authorization", "Bearer " + Tokens.of(tenant, Role.COORDINATOR))
                .build();
        var audit = router.getRoutes().stream()
                .filter(route -> "audit".equals(route.getName()))
                .toList();
        assertThat(audit).hasSize(1);
        awaitSealed();
        audited = rows();
        var with = new ArrayList<long[]>();
        var without = new ArrayList<long[]>();
        for (int turn = 0; turn < TURNS + WARM_UP; turn++) {
            boolean withFirst = turn % 2 == 0;
            for (boolean on : new boolean[] {withFirst, !withFirst}) {
                long[] latencies = turn(request, audit.getFirst(), on);
                if (turn >= WARM_UP) {
                    (on ? with : without).add(latencies);
                }
            }
        }
        report(with, without);
    }

    private long[] turn(HttpRequest request, Route audit, boolean on)
            throws InterruptedException, ExecutionException, SQLException {
        if (!on) {
            audit.disable();
        }
        try (var readers = Executors.newFixedThreadPool(READERS)) {
            Callable<long[]> reader = () -> read(request);
            var latencies = new ArrayList<long[]>();
            for (var done : readers.invokeAll(java.util.Collections.nCopies(READERS, reader))) {
                latencies.add(done.get());
            }
            return together(latencies);
        } finally {
            audit.enable();
            audited += on ? READERS * READS : 0;
            awaitSealed();
            assertThat(rows()).as("audited when it is on, and only then").isEqualTo(audited);
        }
    }

    private long[] read(HttpRequest request) throws IOException, InterruptedException {
        long[] latencies = new long[READS];
        for (int i = 0; i < READS; i++) {
            long from = System.nanoTime();
            int status = http.send(request, BodyHandlers.discarding()).statusCode();
            latencies[i] = System.nanoTime() - from;
            assertThat(status).isEqualTo(200);
        }
        return latencies;
    }

    private static long[] together(List<long[]> parts) {
        return parts.stream().flatMapToLong(Arrays::stream).sorted().toArray();
    }

    private static void report(List<long[]> with, List<long[]> without) {
        long[] audited = together(with);
        long[] plain = together(without);
        System.out.printf(
                "audit overhead: %d turns each of %d reads by %d readers%n", with.size(), READERS * READS, READERS);
        for (double share : new double[] {0.5, 0.9, 0.99}) {
            double[] ratios = new double[with.size()];
            for (int i = 0; i < ratios.length; i++) {
                ratios[i] = (double) at(with.get(i), share) / at(without.get(i), share);
            }
            Arrays.sort(ratios);
            System.out.printf(
                    "p%.0f: %.3f ms with, %.3f ms without, ratio %.3f; median of the turns' ratios %.3f (%.3f to"
                            + " %.3f)%n",
                    share * 100,
                    at(audited, share) / 1e6,
                    at(plain, share) / 1e6,
                    (double) at(audited, share) / at(plain, share),
                    ratios[ratios.length / 2],
                    ratios[ratios.length / 10],
                    ratios[ratios.length - 1 - ratios.length / 10]);
        }
    }

    private static long at(long[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
    }

    private void awaitSealed() {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> rows() >= audited && number("""
                    select (select max(id) from audit_entry where tenant_id = '%1$s')
                         - (select max(to_id) from audit_seal where tenant_id = '%1$s')
                    """.formatted(tenant)) == 0);
    }

    private long rows() throws SQLException {
        return number("select count(*) from audit_entry where tenant_id = '" + tenant + "'");
    }

    private static long number(String sql) throws SQLException {
        try (var superuser = Infrastructure.database().connectAsSuperuser();
                var statement = superuser.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            long value = row.getLong(1);
            return row.wasNull() ? -1 : value;
        }
    }
}
