package health.praxis.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The worst moments, one at a time, each on a fresh system; a long run with a command of its own. */
@Tag("chaos")
class FaultsTest {

    private static final Duration A_STORY = Duration.ofMinutes(6);

    static Stream<Arguments> momentsOfDeath() {
        return RunningSystem.SERVICES.stream()
                .flatMap(service ->
                        Stream.of("before-publishing", "before-deleting").map(moment -> Arguments.of(service, moment)));
    }

    @ParameterizedTest
    @MethodSource("momentsOfDeath")
    void losesNothingWhenAServiceDiesAtTheWorstMoment(String service, String moment) throws SQLException {
        try (var system = new RunningSystem("faults").startFresh()) {
            var committed = new CommittedEvents(system).watch();
            system.require("down", service);
            restartWithFault(system, service, moment);
            var demo = CompletableFuture.supplyAsync(() -> system.run(Map.of(), line -> {}, "demo"));
            awaitDeath(system, service);
            system.require("up", service);
            var ended = demo.orTimeout(A_STORY.toSeconds(), java.util.concurrent.TimeUnit.SECONDS)
                    .join();
            assertThat(ended.exitCode()).as(ended.text()).isZero();
            lostNothing(system, committed);
        }
    }

    @Test
    void putsNothingAsideWhileTheDatabaseIsDownForAMinute() throws SQLException {
        try (var system = new RunningSystem("faults").startFresh()) {
            var committed = new CommittedEvents(system).watch();
            var underWay = new CompletableFuture<Void>();
            var demo = CompletableFuture.supplyAsync(() -> system.run(
                    Map.of(),
                    line -> {
                        if (line.contains("is active")) {
                            underWay.complete(null);
                        }
                    },
                    "demo"));
            underWay.join();
            system.require("kill", "postgres");
            var gone = System.nanoTime();
            await().pollDelay(Duration.ofSeconds(60))
                    .atMost(Duration.ofSeconds(90))
                    .until(() ->
                            System.nanoTime() - gone > Duration.ofSeconds(60).toNanos());
            system.require("up", "postgres");
            var ended = demo.join();
            assertThat(ended.exitCode()).as(ended.text()).isZero();
            lostNothing(system, committed);
        }
    }

    private static void lostNothing(RunningSystem system, CommittedEvents committed) {
        var topics = new KafkaTopics(system.kafka());
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(topics.eventsByType()).isEqualTo(committed.byType()));
        assertThat(topics.deadLetters()).isEmpty();
    }

    private static void restartWithFault(RunningSystem system, String service, String moment) {
        String script = Path.of("src", "test", "resources", "faults", moment + ".btm")
                .toAbsolutePath()
                .toString();
        String agent = "-javaagent:" + System.getProperty("praxis.byteman") + "=script:" + script;
        String variable = "PRAXIS_" + service.replace('-', '_').toUpperCase(Locale.ROOT) + "_JAVA_OPTIONS";
        var ended = system.run(Map.of(variable, agent), line -> {}, "up", service);
        assertThat(ended.exitCode()).as(ended.text()).isZero();
    }

    private static void awaitDeath(RunningSystem system, String service) {
        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> isDown(system.run(Map.of(), line -> {}, "status").lines(), service));
    }

    private static boolean isDown(List<String> status, String service) {
        return status.stream().anyMatch(line -> line.contains(service) && !line.contains("ready"));
    }
}
