package health.praxis.standalone;

import java.util.List;
import java.util.stream.Stream;

/**
 * A command that runs a JVM with a small, fixed share of the machine. It compiles with the first tier alone: half the CPU
 * time to start, which counts when eight processes share two cores; a process that has to be fast later can be given
 * {@code -XX:TieredStopAtLevel=4} (see {@link Installation#extraJavaOptions}).
 *
 * @param process whose JVM it is
 * @param heapMebibytes the most the heap may take
 */
record JavaCommand(Installation installation, String process, int heapMebibytes, List<String> options) {

    JavaCommand(Installation installation, String process, int heapMebibytes) {
        this(installation, process, heapMebibytes, List.of());
    }

    JavaCommand with(List<String> more) {
        return new JavaCommand(
                installation,
                process,
                heapMebibytes,
                Stream.concat(options.stream(), more.stream()).toList());
    }

    List<String> jar(String jar) {
        return command(Stream.of("-jar", jar));
    }

    List<String> mainClass(String classPath, String mainClass, String... arguments) {
        return command(Stream.concat(Stream.of("-cp", classPath, mainClass), Stream.of(arguments)));
    }

    private List<String> command(Stream<String> program) {
        var jvm = Stream.of(
                installation.java().toString(),
                "-Xmx" + heapMebibytes + "m",
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED",
                "-Dfile.encoding=UTF-8");
        return Stream.of(jvm, options.stream(), installation.extraJavaOptions(process).stream(), program)
                .flatMap(part -> part)
                .toList();
    }
}
