package health.praxis.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How much of the audit is lost when a service is killed under load, and how old that is; a long run of its own. */
@Tag("chaos")
class AuditLossTest {

    private static final int KILLS = Integer.getInteger("praxis.kills", 20);
    private static final int CLIENTS = 4;
    private static final int LOAD = 500;
    private static final long MOST_LOST_MILLIS = 1_000;

    /** A read of a whole tenant's list or of nobody's record: both leave an entry. */
    private static final Map<String, String> READS = Map.of(
            "patient-service", "/api/v1/patients?limit=1",
            "therapy-plan-service", "/api/v1/therapy-plans/00000000-0000-7000-8000-000000000000",
            "session-service", "/api/v1/red-flags?limit=1",
            "outcomes-service", "/api/v1/instruments");

    private final AtomicLong traces = new AtomicLong();

    /** One answer that a client got, and when. */
    private record Acknowledged(String trace, long at) {}

    @Test
    void losesNothingOlderThanASecondWhenAServiceIsKilled() throws SQLException, InterruptedException {
        try (var system = new RunningSystem("loss").startFresh()) {
            var lines = new ArrayList<String>();
            long oldest = 0;
            for (int kill = 0; kill < KILLS; kill++) {
                String service = RunningSystem.SERVICES.get(kill % RunningSystem.SERVICES.size());
                var acknowledged = new ConcurrentLinkedQueue<Acknowledged>();
                long died = loadUntilKilled(system, service, acknowledged);
                system.require("up", service);
                var kept = traces(system, service);
                var ages = acknowledged.stream()
                        .filter(answer -> !kept.contains(answer.trace()))
                        .map(answer -> TimeUnit.NANOSECONDS.toMillis(died - answer.at()))
                        .sorted()
                        .toList();
                long age = ages.isEmpty() ? 0 : ages.getLast();
                oldest = Math.max(oldest, age);
                lines.add("kill %2d %-20s %5d acknowledged, %4d lost, oldest %4d ms"
                        .formatted(kill + 1, service, acknowledged.size(), ages.size(), age));
                System.out.println(lines.getLast());
                assertThat(age).as("%s", lines).isLessThanOrEqualTo(MOST_LOST_MILLIS);
            }
            System.out.printf("%d kills, oldest lost %d ms%n", KILLS, oldest);
            assertThat(system.run(Map.of(), line -> {}, "audit", "verify").exitCode())
                    .isZero();
        }
    }

    /** Reads until the service is dead; when that was, by the clock of the answers. */
    private long loadUntilKilled(RunningSystem system, String service, ConcurrentLinkedQueue<Acknowledged> acknowledged)
            throws InterruptedException {
        String token = new Caller(system, "coordinator@riverside").token();
        try (var clients = Executors.newFixedThreadPool(CLIENTS);
                var http = HttpClient.newHttpClient()) {
            for (int i = 0; i < CLIENTS; i++) {
                clients.submit(() -> readUntilItFails(system, service, token, http, acknowledged));
            }
            await().atMost(Duration.ofMinutes(3)).until(() -> acknowledged.size() >= LOAD);
            // not always at the same moment of the writer's rhythm of 200 ms
            var moment = Duration.ofMillis(traces.get() % 7 * 37);
            await().pollDelay(moment).atMost(moment.plusSeconds(5)).until(() -> true);
            system.killAtOnce(service);
            long died = System.nanoTime();
            clients.shutdown();
            assertThat(clients.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
            return died;
        }
    }

    private void readUntilItFails(
            RunningSystem system,
            String service,
            String token,
            HttpClient http,
            ConcurrentLinkedQueue<Acknowledged> acknowledged) {
        while (true) {
            String trace = "%032x".formatted(0x70726178_00000000L + traces.incrementAndGet());
            var request = HttpRequest.newBuilder(system.address(service).resolve(READS.get(service)))
                    .timeout(Duration.ofSeconds(20))
                    .header("Authorization", "Bearer " + token)
                    .header("traceparent", "00-" + trace + "-" + HexFormat.of().toHexDigits(traces.get()) + "-01")
                    .build();
            try {
                int status = http.send(request, BodyHandlers.discarding()).statusCode();
                if (status != 503) {
                    acknowledged.add(new Acknowledged(trace, System.nanoTime()));
                }
            } catch (IOException dead) {
                return;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private static Set<String> traces(RunningSystem system, String service) throws SQLException {
        try (var relay = system.connect(service, "relay");
                var statement = relay.createStatement();
                var rows = statement.executeQuery("select trace_id from audit_entry where trace_id is not null")) {
            var kept = new HashSet<String>();
            while (rows.next()) {
                kept.add(rows.getString(1));
            }
            return kept;
        }
    }
}
