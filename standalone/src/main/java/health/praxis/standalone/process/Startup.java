package health.praxis.standalone.process;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * One start of several processes: each begins as soon as those it comes after are ready. Either all become ready, or those
 * that this start began are stopped again.
 */
final class Startup {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Duration POLL = Duration.ofMillis(100);

    private final ProcessFiles files;
    private final Consumer<String> out;
    private final Deque<ProcessSpec> begun = new ArrayDeque<>();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();

    Startup(ProcessFiles files, Consumer<String> out) {
        this.files = files;
        this.out = out;
    }

    /**
     * @param specs in an order in which each stands behind those it comes after
     * @throws CannotRun when one does not become ready; nothing that this start began runs then
     */
    void run(List<ProcessSpec> specs) {
        var undo = new Thread(this::undo);
        Runtime.getRuntime().addShutdownHook(undo);
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            Map<String, CompletableFuture<Void>> ready = new HashMap<>();
            for (var spec : specs) {
                var before = spec.after().stream()
                        .filter(ready::containsKey)
                        .map(ready::get)
                        .toArray(CompletableFuture<?>[]::new);
                ready.put(spec.name(), CompletableFuture.allOf(before).thenRunAsync(() -> bring(spec), executor));
            }
            CompletableFuture.allOf(ready.values().toArray(CompletableFuture<?>[]::new))
                    .exceptionally(_ -> null)
                    .join();
        }
        removeUnlessExiting(undo);
        var cause = failure.get();
        if (cause != null) {
            undo();
            throw cause instanceof CannotRun known ? known : new CannotRun("Cannot start: " + cause, cause);
        }
    }

    private static void removeUnlessExiting(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException _) {
            // the JVM is already exiting and runs the hook
        }
    }

    private void bring(ProcessSpec spec) {
        try {
            var from = System.nanoTime();
            if (files.running(spec.name()).isPresent()) {
                awaitRunning(spec);
                report(spec, "runs already", from);
                return;
            }
            spec.preparation().run(text -> out.accept("  %-22s %s".formatted(spec.name(), text)));
            startUntilReady(spec);
            spec.completion().run(text -> out.accept("  %-22s %s".formatted(spec.name(), text)));
            report(spec, "ready", from);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            failure.compareAndSet(null, e);
            throw new CompletionException(e);
        } catch (Exception e) {
            failure.compareAndSet(null, e);
            throw new CompletionException(e);
        }
    }

    private void report(ProcessSpec spec, String state, long from) {
        var seconds = Duration.ofNanos(System.nanoTime() - from).toMillis() / 1000.0;
        out.accept("  %-22s %-13s 127.0.0.1:%-6d %6.1f s".formatted(spec.name(), state, spec.port(), seconds));
    }

    private void startUntilReady(ProcessSpec spec) throws Exception {
        for (var attempt = 1; ; attempt++) {
            var process = begin(spec);
            if (becomesReady(spec, process)) {
                return;
            }
            if (attempt >= spec.attempts()) {
                throw new CannotRun("%s ended while starting (exit code %d). Its log is %s; it ends with:%n    %s"
                        .formatted(
                                spec.name(),
                                process.exitValue(),
                                files.log(spec.name()),
                                String.join(System.lineSeparator() + "    ", files.lastLines(spec.name(), 5))));
            }
            Thread.sleep(POLL.multipliedBy(5L * attempt));
        }
    }

    private Process begin(ProcessSpec spec) throws Exception {
        synchronized (begun) {
            stopWhenFailed();
            var process = Detached.start(spec, files.log(spec.name()));
            files.remember(spec.name(), PidRecord.of(process.toHandle(), spec.port()));
            if (!begun.contains(spec)) {
                begun.push(spec);
            }
            return process;
        }
    }

    private boolean becomesReady(ProcessSpec spec, Process process) throws InterruptedException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (process.isAlive()) {
            if (spec.readiness().isReady()) {
                return true;
            }
            waitBefore(deadline, spec);
        }
        return false;
    }

    private void awaitRunning(ProcessSpec spec) throws InterruptedException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!spec.readiness().isReady()) {
            waitBefore(deadline, spec);
        }
    }

    private void waitBefore(long deadline, ProcessSpec spec) throws InterruptedException {
        stopWhenFailed();
        if (System.nanoTime() > deadline) {
            throw new CannotRun("%s runs and was not ready within %d minutes: see %s, then ./praxis restart %s."
                    .formatted(spec.name(), PATIENCE.toMinutes(), files.log(spec.name()), spec.name()));
        }
        Thread.sleep(POLL);
    }

    private void stopWhenFailed() {
        if (failure.get() != null) {
            throw new CannotRun("stopped because another process failed");
        }
    }

    /** Stops what this start began, the last first. */
    private void undo() {
        synchronized (begun) {
            failure.compareAndSet(null, new CannotRun("interrupted"));
            for (var spec : begun) {
                Shutdown.stop(spec, files);
            }
            begun.clear();
        }
    }
}
