package health.praxis.gateway;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What a class says in the log, as a warning or louder, until closed. */
final class LogLines extends Handler implements AutoCloseable {

    private final List<LogRecord> lines = new CopyOnWriteArrayList<>();
    private final Logger log;

    private LogLines(String category) {
        log = Logger.getLogger(category);
        log.addHandler(this);
    }

    static LogLines of(String category) {
        return new LogLines(category);
    }

    int count() {
        return lines.size();
    }

    @Override
    public void publish(LogRecord line) {
        if (line.getLevel().intValue() >= Level.WARNING.intValue()) {
            lines.add(line);
        }
    }

    @Override
    public void flush() {
        // nothing is held back
    }

    @Override
    public void close() {
        log.removeHandler(this);
    }
}
