package health.praxis.standalone.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;

/**
 * What is remembered of a started process.
 *
 * @param pid its process id
 * @param started when the operating system says it began; tells it from a later process with the same id
 * @param port the port it was given
 */
record PidRecord(long pid, Instant started, int port) {

    /** The system derives start times from a clock that may be corrected by a second. */
    private static final Duration CLOCK_CORRECTION = Duration.ofSeconds(2);

    static PidRecord of(ProcessHandle process, int port) {
        return new PidRecord(process.pid(), process.info().startInstant().orElse(Instant.EPOCH), port);
    }

    /** The process, if it still runs and is the very one that was started. */
    Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(handle -> !ProcessTree.isZombie(handle))
                .filter(this::isSame);
    }

    private boolean isSame(ProcessHandle handle) {
        var difference = Duration.between(started, handle.info().startInstant().orElse(Instant.EPOCH));
        return difference.abs().compareTo(CLOCK_CORRECTION) <= 0;
    }

    void write(Path file) throws IOException {
        var properties = new Properties();
        properties.setProperty("pid", Long.toString(pid));
        properties.setProperty("started", started.toString());
        properties.setProperty("port", Integer.toString(port));
        try (var writer = Files.newBufferedWriter(file)) {
            properties.store(writer, null);
        }
    }

    static Optional<PidRecord> read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        try {
            return Optional.of(new PidRecord(
                    Long.parseLong(properties.getProperty("pid")),
                    Instant.parse(properties.getProperty("started")),
                    Integer.parseInt(properties.getProperty("port"))));
        } catch (RuntimeException _) {
            return Optional.empty();
        }
    }
}
