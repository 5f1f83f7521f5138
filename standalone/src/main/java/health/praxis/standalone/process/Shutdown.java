package health.praxis.standalone.process;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ends one process: asks, waits, and in the end forces. */
final class Shutdown {

    private static final Duration PATIENCE = Duration.ofSeconds(45);

    private Shutdown() {}

    /** How a process came to its end. */
    enum Outcome {
        WAS_NOT_RUNNING,
        ENDED,
        FORCED
    }

    static Outcome stop(ProcessSpec spec, ProcessFiles files) {
        var outcome = files.running(spec.name())
                .map(process -> end(process, spec.stopSignal()))
                .orElse(Outcome.WAS_NOT_RUNNING);
        files.forget(spec.name());
        return outcome;
    }

    private static Outcome end(ProcessHandle process, StopSignal signal) {
        Detached.signal(process, signal);
        if (ends(process, PATIENCE)) {
            return Outcome.ENDED;
        }
        kill(process);
        return Outcome.FORCED;
    }

    /** {@code kill -9}: the process gets no chance to end by itself. */
    static void kill(ProcessHandle process) {
        process.destroyForcibly();
        ends(process, PATIENCE);
    }

    private static boolean ends(ProcessHandle process, Duration patience) {
        var deadline = System.nanoTime() + patience.toNanos();
        while (process.isAlive() && !ProcessTree.isZombie(process)) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            try {
                process.onExit().get(50, TimeUnit.MILLISECONDS);
            } catch (TimeoutException _) {
                continue;
            } catch (ExecutionException e) {
                throw new IllegalStateException(e);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }
}
