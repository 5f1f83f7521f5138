package health.praxis.standalone.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.praxis.standalone.process.ProcessStatus.State;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorTest {

    private static final List<String> LASTING = List.of("/bin/sleep", "600");

    @TempDir
    private Path folder;

    private final List<String> events = new CopyOnWriteArrayList<>();
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private ProcessFiles files;
    private ProcessSpec store;
    private ProcessSpec service;

    @BeforeEach
    void describeTwoProcesses() throws IOException {
        files = new ProcessFiles(folder.resolve("pids"), folder.resolve("logs"));
        store = spec("store", freePort(), Set.of(), LASTING);
        service = spec("service", freePort(), Set.of("store"), LASTING);
    }

    @AfterEach
    void stopAll() {
        supervisor().down(List.of());
    }

    @Test
    void startsAProcessAfterThoseItNeeds() {
        supervisor().up(List.of("service"));

        assertThat(events).containsExactly("prepare store", "complete store", "prepare service", "complete service");
        assertThat(states()).containsExactly(State.READY, State.READY);
    }

    @Test
    void leavesARunningProcessAlone() {
        supervisor().up(List.of("store"));
        var first = files.record("store");

        supervisor().up(List.of());

        assertThat(files.record("store")).isEqualTo(first);
        assertThat(states()).containsExactly(State.READY, State.READY);
        assertThat(lines).anyMatch(line -> line.contains("store") && line.contains("runs already"));
    }

    @Test
    void stopsWhatItBeganWhenAnotherFails() throws IOException {
        service = spec(
                "service",
                freePort(),
                Set.of("store"),
                List.of("/bin/sh", "-c", "echo no room; exit 3"),
                () -> false,
                1);

        assertThatThrownBy(() -> supervisor().up(List.of()))
                .isInstanceOf(CannotRun.class)
                .hasMessageContaining("service")
                .hasMessageContaining("exit code 3")
                .hasMessageContaining("no room");

        assertThat(states()).containsExactly(State.STOPPED, State.STOPPED);
    }

    @Test
    void leavesWhatRanBeforeWhenAnotherFails() throws IOException {
        supervisor().up(List.of("store"));
        service = spec("service", freePort(), Set.of("store"), List.of("/bin/false"), () -> false, 1);

        assertThatThrownBy(() -> supervisor().up(List.of())).isInstanceOf(CannotRun.class);

        assertThat(states()).containsExactly(State.READY, State.STOPPED);
    }

    @Test
    void triesAgainAsOftenAsTheSpecificationSays() throws IOException {
        var mark = folder.resolve("mark");
        var second = "[ -e '%1$s' ] && exec sleep 600; touch '%1$s'".formatted(mark);
        store = spec("store", freePort(), Set.of(), List.of("/bin/sh", "-c", second), () -> Files.exists(mark), 2);

        supervisor().up(List.of("store"));

        assertThat(files.running("store")).isPresent();
    }

    @Test
    void namesATakenPortAndItsVariableAndStartsNothing() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            service = spec("service", taken.getLocalPort(), Set.of("store"), LASTING);

            assertThatThrownBy(() -> supervisor().up(List.of()))
                    .isInstanceOf(CannotRun.class)
                    .hasMessageContaining("Port " + taken.getLocalPort())
                    .hasMessageContaining("SERVICE_PORT=");
        }
        assertThat(events).isEmpty();
        assertThat(states()).containsExactly(State.STOPPED, State.STOPPED);
    }

    @Test
    void refusesToMoveARunningProcessToAnotherPort() throws IOException {
        supervisor().up(List.of("store"));
        store = spec("store", freePort(), Set.of(), LASTING);

        assertThatThrownBy(() -> supervisor().up(List.of("store")))
                .isInstanceOf(CannotRun.class)
                .hasMessageContaining("STORE_PORT");
    }

    @Test
    void tellsADeadProcessFromAStoppedOne() {
        supervisor().up(List.of());

        supervisor().kill(List.of("store"));
        supervisor().down(List.of("service"));

        assertThat(states()).containsExactly(State.DIED, State.STOPPED);
    }

    @Test
    void refusesAnUnknownName() {
        assertThatThrownBy(() -> supervisor().up(List.of("shop")))
                .isInstanceOf(CannotRun.class)
                .hasMessageContaining("shop")
                .hasMessageContaining("store, service");
    }

    private Supervisor supervisor() {
        return new Supervisor(List.of(store, service), files, lines::add);
    }

    private List<State> states() {
        return supervisor().status().stream().map(ProcessStatus::state).toList();
    }

    private ProcessSpec spec(String name, int port, Set<String> after, List<String> command) {
        return spec(name, port, after, command, () -> true, 1);
    }

    private ProcessSpec spec(
            String name, int port, Set<String> after, List<String> command, Readiness readiness, int attempts) {
        return new ProcessSpec(
                name,
                List.of(new Listener(port, name.toUpperCase(Locale.ROOT) + "_PORT")),
                after,
                _ -> events.add("prepare " + name),
                command,
                Map.of(),
                folder,
                readiness,
                _ -> events.add("complete " + name),
                StopSignal.TERM,
                attempts);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
