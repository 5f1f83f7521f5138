package health.praxis.standalone;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A command that runs a JVM with a small, fixed share of the machine.
 *
 * @param java the program
 * @param heapMebibytes the most the heap may take
 */
record JavaCommand(Path java, int heapMebibytes, List<String> options) {

    JavaCommand(Path java, int heapMebibytes) {
        this(java, heapMebibytes, List.of());
    }

    JavaCommand with(List<String> more) {
        return new JavaCommand(
                java,
                heapMebibytes,
                Stream.concat(options.stream(), more.stream()).toList());
    }

    List<String> jar(Path jar) {
        return command(Stream.of("-jar", jar.toString()));
    }

    List<String> mainClass(String classPath, String mainClass, String... arguments) {
        return command(Stream.concat(Stream.of("-cp", classPath, mainClass), Stream.of(arguments)));
    }

    private List<String> command(Stream<String> program) {
        var jvm = Stream.of(
                java.toString(),
                "-Xmx" + heapMebibytes + "m",
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "-XX:+ExitOnOutOfMemoryError",
                "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED",
                "-Dfile.encoding=UTF-8");
        return Stream.of(jvm, options.stream(), program).flatMap(part -> part).toList();
    }
}
