package health.praxis.standalone.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** What Linux tells about a process and its children under {@code /proc}; elsewhere nothing is known. */
final class ProcessTree {

    private ProcessTree() {}

    /** Whether the process has ended and only waits for its parent to take notice. */
    static boolean isZombie(ProcessHandle process) {
        try {
            var stat = Files.readString(proc(process).resolve("stat"));
            return stat.startsWith("Z", stat.lastIndexOf(')') + 2);
        } catch (IOException _) {
            return false;
        }
    }

    /**
     * Memory in KiB: the resident set of the process, plus what each descendant holds for itself alone (pages shared with
     * the process are not counted again).
     */
    static OptionalLong residentKibibytes(ProcessHandle process) {
        var own = field(process, "VmRSS:");
        if (own.isEmpty()) {
            return own;
        }
        var children = process.descendants()
                .mapToLong(child -> field(child, "RssAnon:").orElse(0))
                .sum();
        return OptionalLong.of(own.getAsLong() + children);
    }

    private static OptionalLong field(ProcessHandle process, String name) {
        try (var lines = Files.lines(proc(process).resolve("status"))) {
            return lines.filter(line -> line.startsWith(name))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst();
        } catch (IOException | UncheckedIOException _) {
            return OptionalLong.empty();
        }
    }

    private static Path proc(ProcessHandle process) {
        return Path.of("/proc", Long.toString(process.pid()));
    }
}
