package health.praxis.standalone;

import health.praxis.standalone.audit.OperatorsChain;
import health.praxis.standalone.audit.Verification;
import health.praxis.standalone.process.CannotRun;
import health.praxis.standalone.process.ProcessFiles;
import health.praxis.standalone.process.ProcessStatus.State;
import health.praxis.standalone.process.Supervisor;
import health.praxis.standalone.rebuild.RebuildRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** The program behind {@code ./praxis}: one command, its process names, and an exit code. */
public final class Standalone {

    private static final String USAGE =
            "Commands: up, down, status, restart, kill, each with names of processes; audit verify;"
                    + " audit list --operator [COUNT]; rebuild outcomes.";

    private static final int ENTRIES_SHOWN = 50;

    private final Installation installation;
    private final Supervisor supervisor;

    private Standalone(Installation installation) {
        this.installation = installation;
        var home = installation.home();
        this.supervisor = new Supervisor(
                ProcessTable.of(installation), new ProcessFiles(home.pids(), home.logs()), System.out::println);
    }

    /**
     * Exit code 0 when the command did what it says (for {@code status}: when every process is ready, for {@code audit
     * verify}: when the audit is sound, for {@code rebuild}: when it was done), else 1.
     */
    public static void main(String[] arguments) throws IOException {
        Logger.getLogger("").setLevel(Level.OFF);
        try {
            if (arguments.length == 0) {
                throw new CannotRun(USAGE);
            }
            var project = Path.of(System.getProperty("praxis.project", ".")).toAbsolutePath();
            var standalone = new Standalone(Installation.of(project, System.getenv()));
            var names = List.of(arguments).subList(1, arguments.length);
            System.exit(standalone.run(arguments[0], names) ? 0 : 1);
        } catch (CannotRun e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private boolean run(String command, List<String> names) {
        switch (command) {
            case "up" -> up(names);
            case "down" -> supervisor.down(names);
            case "status" -> {
                return status();
            }
            case "restart" -> {
                supervisor.down(names);
                up(names);
            }
            case "kill" -> kill(names);
            case "audit" -> {
                return audit(names);
            }
            case "rebuild" -> {
                return rebuild(names);
            }
            default -> throw new CannotRun(USAGE);
        }
        return true;
    }

    private void up(List<String> names) {
        var from = System.nanoTime();
        supervisor.up(names);
        installation.ports().remember(installation.home().ports());
        var elapsed = Duration.ofNanos(System.nanoTime() - from);
        System.out.printf("Ready after %.1f s.%n", elapsed.toMillis() / 1000.0);
        if (names.isEmpty()) {
            System.out.print(Welcome.text(installation));
        }
    }

    private void kill(List<String> names) {
        if (names.isEmpty()) {
            throw new CannotRun("Name the processes to kill; ./praxis down stops all.");
        }
        supervisor.kill(names);
    }

    private boolean audit(List<String> names) {
        boolean list =
                names.size() >= 2 && names.size() <= 3 && names.subList(0, 2).equals(List.of("list", "--operator"));
        if (!list && !names.equals(List.of("verify"))) {
            throw new CannotRun(
                    "./praxis audit verify checks the audit; ./praxis audit list --operator [COUNT] shows what was"
                            + " asked without a tenant.");
        }
        require("the check", PostgresProcess.NAME, KafkaProcess.NAME);
        if (list) {
            OperatorsChain.list(installation.auditSources(), count(names), System.out::println);
            return true;
        }
        return Verification.run(installation.auditSources(), installation.kafka(), System.out::println);
    }

    private boolean rebuild(List<String> names) {
        if (!names.equals(List.of("outcomes"))) {
            throw new CannotRun("./praxis rebuild outcomes builds the read models of outcomes-service again.");
        }
        require("the rebuild", PostgresProcess.NAME, KafkaProcess.NAME, Module.OUTCOMES_SERVICE.processName());
        return RebuildRequest.run(installation.rebuildOfOutcomes(), System.out::println);
    }

    private void require(String what, String... processes) {
        var missing = Stream.of(processes)
                .filter(name -> supervisor.status().stream()
                        .noneMatch(process -> process.name().equals(name) && process.state() == State.READY))
                .toList();
        if (!missing.isEmpty()) {
            throw new CannotRun("Not running: " + String.join(", ", missing) + ". ./praxis up "
                    + String.join(" ", missing) + " starts what " + what + " needs.");
        }
    }

    private static int count(List<String> names) {
        if (names.size() == 2) {
            return ENTRIES_SHOWN;
        }
        if (!names.getLast().matches("[1-9][0-9]{0,5}")) {
            throw new CannotRun("How many entries? " + names.getLast() + " is no such number.");
        }
        return Integer.parseInt(names.getLast());
    }

    private boolean status() {
        var processes = supervisor.status();
        System.out.print(StatusReport.text(processes));
        return processes.stream().allMatch(process -> process.state() == State.READY);
    }
}
