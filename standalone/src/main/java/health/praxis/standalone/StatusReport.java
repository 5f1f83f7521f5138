package health.praxis.standalone;

import health.praxis.standalone.process.ProcessStatus;
import java.util.List;
import java.util.OptionalLong;

/** The table that {@code status} prints. */
final class StatusReport {

    private static final String ROW = "  %-22s %-10s %7s %7s %11s%n";

    private StatusReport() {}

    static String text(List<ProcessStatus> processes) {
        var text = new StringBuilder(ROW.formatted("process", "state", "pid", "port", "memory"));
        for (var process : processes) {
            text.append(ROW.formatted(
                    process.name(),
                    word(process.state()),
                    process.pid().isPresent() ? process.pid().getAsLong() : "-",
                    process.port(),
                    mebibytes(process.residentKibibytes())));
        }
        var total = processes.stream()
                .mapToLong(process -> process.residentKibibytes().orElse(0))
                .sum();
        return text.append(ROW.formatted("together", "", "", "", mebibytes(OptionalLong.of(total))))
                .toString();
    }

    private static String mebibytes(OptionalLong kibibytes) {
        return kibibytes.isPresent() ? "%d MiB".formatted(kibibytes.getAsLong() / 1024) : "-";
    }

    private static String word(ProcessStatus.State state) {
        return switch (state) {
            case READY -> "ready";
            case NOT_READY -> "not ready";
            case DIED -> "died";
            case STOPPED -> "stopped";
        };
    }
}
