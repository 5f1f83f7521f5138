package health.praxis.standalone;

import health.praxis.standalone.process.CannotRun;
import health.praxis.standalone.process.Listener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/** The port of each listener. A choice made once by an environment variable is remembered for later commands. */
record Ports(Map<Port, Integer> numbers) {

    /** @throws CannotRun when a number is no port or two listeners share one */
    Ports {
        numbers = Map.copyOf(numbers);
        Map<Integer, Port> owners = new HashMap<>();
        for (var port : Port.values()) {
            var number = new Listener(numbers.get(port), port.variable()).port();
            var other = owners.put(number, port);
            if (other != null) {
                throw new CannotRun("%s and %s are both %d: choose two different ports."
                        .formatted(other.variable(), port.variable(), number));
            }
        }
    }

    /** The environment's choice, or else the remembered one, or else the preset. */
    static Ports choose(Map<String, String> environment, Map<String, String> remembered) {
        var numbers = new EnumMap<Port, Integer>(Port.class);
        for (var port : Port.values()) {
            var text = environment.getOrDefault(port.variable(), remembered.get(port.variable()));
            numbers.put(port, text == null || text.isBlank() ? port.preset() : parse(port, text.strip()));
        }
        return new Ports(numbers);
    }

    private static int parse(Port port, String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException _) {
            throw new CannotRun(port.variable() + "=" + text + " is no port: choose one from 1 to 65535.");
        }
    }

    static Map<String, String> remembered(Path file) {
        var properties = new Properties();
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        Map<String, String> remembered = new HashMap<>();
        properties.stringPropertyNames().forEach(name -> remembered.put(name, properties.getProperty(name)));
        return remembered;
    }

    void remember(Path file) {
        var lines = Arrays.stream(Port.values())
                .map(port -> port.variable() + "=" + of(port))
                .toList();
        try {
            Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int of(Port port) {
        return numbers.get(port);
    }

    URI http(Port port) {
        return URI.create("http://127.0.0.1:" + of(port));
    }
}
