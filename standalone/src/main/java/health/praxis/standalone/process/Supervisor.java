package health.praxis.standalone.process;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Starts, stops and reports on the processes of a table. Commands that change something exclude each other. */
public final class Supervisor {

    private final List<ProcessSpec> table;
    private final ProcessFiles files;
    private final Consumer<String> out;

    /**
     * @param table in an order in which each process stands behind those it comes after
     * @param out receives the lines for the person at the terminal
     */
    public Supervisor(List<ProcessSpec> table, ProcessFiles files, Consumer<String> out) {
        this.table = List.copyOf(table);
        this.files = files;
        this.out = out;
    }

    /**
     * Starts the named processes, all when none is named, and those they come after. What runs already stays.
     *
     * @throws CannotRun when a port is taken or a process does not become ready; nothing begun here runs then
     */
    public void up(Collection<String> names) {
        var wanted = withPredecessors(chosen(names));
        files.exclusively(() -> {
            checkPorts(wanted);
            new Startup(files, out).run(wanted);
        });
    }

    /** Stops the named processes, all when none is named, the last of the table first. */
    public void down(Collection<String> names) {
        var chosen = chosen(names).reversed();
        files.exclusively(() -> chosen.forEach(this::stop));
    }

    private void stop(ProcessSpec spec) {
        var text = switch (Shutdown.stop(spec, files)) {
            case WAS_NOT_RUNNING -> "was not running";
            case ENDED -> "stopped";
            case FORCED -> "did not stop when asked and was killed";
        };
        out.accept("  %-22s %s".formatted(spec.name(), text));
    }

    /** Ends the named processes with {@code kill -9}, for trying out faults; they show as died until started again. */
    public void kill(Collection<String> names) {
        for (var spec : chosen(names)) {
            var process = files.running(spec.name());
            process.ifPresent(Shutdown::kill);
            out.accept("  %-22s %s".formatted(spec.name(), process.isPresent() ? "killed" : "was not running"));
        }
    }

    public List<ProcessStatus> status() {
        return table.parallelStream().map(this::status).toList();
    }

    private ProcessStatus status(ProcessSpec spec) {
        var record = files.record(spec.name());
        var port = record.map(PidRecord::port).orElseGet(spec::port);
        var process = record.flatMap(PidRecord::process);
        if (process.isEmpty()) {
            var state = record.isPresent() ? ProcessStatus.State.DIED : ProcessStatus.State.STOPPED;
            return new ProcessStatus(spec.name(), state, port, OptionalLong.empty(), OptionalLong.empty());
        }
        var state = spec.readiness().isReady() ? ProcessStatus.State.READY : ProcessStatus.State.NOT_READY;
        return new ProcessStatus(
                spec.name(),
                state,
                port,
                OptionalLong.of(process.get().pid()),
                ProcessTree.residentKibibytes(process.get()));
    }

    private void checkPorts(List<ProcessSpec> wanted) {
        var problems =
                wanted.stream().flatMap(spec -> portProblems(spec).stream()).toList();
        if (!problems.isEmpty()) {
            throw new CannotRun(String.join(System.lineSeparator(), problems));
        }
    }

    private List<String> portProblems(ProcessSpec spec) {
        var running =
                files.record(spec.name()).filter(record -> record.process().isPresent());
        if (running.isPresent()) {
            var port = running.get().port();
            return port == spec.port()
                    ? List.of()
                    : List.of("%s runs on port %d: ./praxis down before changing %s."
                            .formatted(
                                    spec.name(),
                                    port,
                                    spec.listeners().getFirst().variable()));
        }
        return spec.listeners().stream()
                .filter(listener -> !listener.isFree())
                .map(listener -> "Port %d, which %s needs, is taken: free it or choose another with %s=<port>."
                        .formatted(listener.port(), spec.name(), listener.variable()))
                .toList();
    }

    private List<ProcessSpec> chosen(Collection<String> names) {
        var known = table.stream().map(ProcessSpec::name).collect(Collectors.toCollection(LinkedHashSet::new));
        for (var name : names) {
            if (!known.contains(name)) {
                throw new CannotRun("There is no process " + name + ". There are: " + String.join(", ", known) + ".");
            }
        }
        return table.stream()
                .filter(spec -> names.isEmpty() || names.contains(spec.name()))
                .toList();
    }

    private List<ProcessSpec> withPredecessors(List<ProcessSpec> chosen) {
        Set<String> wanted = new LinkedHashSet<>();
        for (var spec : table.reversed()) {
            if (chosen.contains(spec) || wanted.contains(spec.name())) {
                wanted.add(spec.name());
                wanted.addAll(spec.after());
            }
        }
        return table.stream().filter(spec -> wanted.contains(spec.name())).toList();
    }
}
