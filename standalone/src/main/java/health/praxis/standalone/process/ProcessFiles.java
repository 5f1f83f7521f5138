package health.praxis.standalone.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/** Where pid records and logs of a set of processes lie. */
public final class ProcessFiles {

    private final Path pids;
    private final Path logs;

    /** Creates both folders when they are missing. */
    public ProcessFiles(Path pids, Path logs) {
        this.pids = pids;
        this.logs = logs;
        try {
            Files.createDirectories(pids);
            Files.createDirectories(logs);
        } catch (IOException e) {
            throw new CannotRun("Cannot write to " + pids.getParent() + ": " + e.getMessage(), e);
        }
    }

    Path log(String name) {
        return logs.resolve(name + ".log");
    }

    /** The last {@code count} lines that the process wrote. */
    List<String> lastLines(String name, int count) {
        try {
            var lines = Files.readAllLines(log(name));
            return lines.subList(Math.max(0, lines.size() - count), lines.size());
        } catch (IOException _) {
            return List.of();
        }
    }

    Optional<PidRecord> record(String name) {
        try {
            return PidRecord.read(pidFile(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<ProcessHandle> running(String name) {
        return record(name).flatMap(PidRecord::process);
    }

    void remember(String name, PidRecord record) {
        try {
            record.write(pidFile(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void forget(String name) {
        try {
            Files.deleteIfExists(pidFile(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Does {@code work} while no other command starts or stops these processes.
     *
     * @throws CannotRun when another command is at it
     */
    void exclusively(Runnable work) {
        try (var channel = FileChannel.open(pids.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.tryLock()) {
            if (lock == null) {
                throw new CannotRun("Another praxis command is starting or stopping processes: wait for it to end.");
            }
            work.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path pidFile(String name) {
        return pids.resolve(name + ".properties");
    }
}
