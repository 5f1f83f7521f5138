package health.praxis.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;

/** The packaged system on ports and a home of its own, driven by the launcher as a person drives it. */
final class RunningSystem implements AutoCloseable {

    static final List<String> SERVICES =
            List.of("patient-service", "therapy-plan-service", "session-service", "outcomes-service");

    /** Database of each service. */
    static final Map<String, String> DATABASES = Map.of(
            "patient-service", "patient",
            "therapy-plan-service", "therapy_plan",
            "session-service", "session",
            "outcomes-service", "outcomes");

    private static final int FIRST_PORT = 28080;
    private static final List<String> PORTS = List.of(
            "GATEWAY",
            "PATIENT",
            "THERAPY_PLAN",
            "SESSION",
            "OUTCOMES",
            "KEYCLOAK",
            "POSTGRES",
            "KAFKA",
            "KAFKA_CONTROLLER");

    private final Path project;
    private final Path home;

    RunningSystem(String name) {
        this.project =
                Path.of(System.getProperty("praxis.project")).toAbsolutePath().normalize();
        this.home = Path.of("target", "home-" + name).toAbsolutePath();
    }

    /** Starts everything on an empty home. */
    RunningSystem startFresh() {
        deleteRecursively(home);
        require("up");
        return this;
    }

    /** What a launcher command printed and how it ended. */
    record Ended(int exitCode, List<String> lines) {

        String text() {
            return String.join("\n", lines);
        }
    }

    /** Runs a launcher command that must succeed. */
    Ended require(String... command) {
        var ended = run(Map.of(), line -> {}, command);
        if (ended.exitCode() != 0) {
            throw new AssertionError(
                    "./praxis " + String.join(" ", command) + " ended with " + ended.exitCode() + ":\n" + ended.text());
        }
        return ended;
    }

    /** Runs a launcher command, handing over each line as it is printed. */
    Ended run(Map<String, String> environment, Consumer<String> eachLine, String... command) {
        var words = new java.util.ArrayList<String>();
        words.add(project.resolve("praxis").toString());
        words.addAll(List.of(command));
        var builder = new ProcessBuilder(words).redirectErrorStream(true).directory(project.toFile());
        builder.environment().putAll(settings());
        builder.environment().putAll(environment);
        try {
            var process = builder.start();
            process.getOutputStream().close();
            var lines = new java.util.ArrayList<String>();
            try (var reader = process.inputReader(StandardCharsets.UTF_8)) {
                for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                    lines.add(line);
                    eachLine.accept(line);
                }
            }
            return new Ended(process.waitFor(), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Map<String, String> settings() {
        var settings = new HashMap<String, String>();
        settings.put("PRAXIS_HOME", home.toString());
        settings.put(
                "PRAXIS_SOFTWARE",
                Path.of("target", "software").toAbsolutePath().toString());
        for (int i = 0; i < PORTS.size(); i++) {
            settings.put("PRAXIS_" + PORTS.get(i) + "_PORT", Integer.toString(FIRST_PORT + i));
        }
        return settings;
    }

    URI gateway() {
        return URI.create("http://127.0.0.1:" + FIRST_PORT);
    }

    /** The description of a service's API, which the service itself tells. */
    URI openApi(String service) {
        String port = service.replace("-service", "").replace('-', '_').toUpperCase(Locale.ROOT);
        return URI.create("http://127.0.0.1:" + (FIRST_PORT + PORTS.indexOf(port)) + "/q/openapi?format=json");
    }

    URI tokens() {
        return URI.create("http://127.0.0.1:" + (FIRST_PORT + PORTS.indexOf("KEYCLOAK"))
                + "/realms/praxis/protocol/openid-connect/token");
    }

    String kafka() {
        return "127.0.0.1:" + (FIRST_PORT + PORTS.indexOf("KAFKA"));
    }

    /** A raw session of one role ({@code owner}, {@code app}, {@code relay}) of a service's database. */
    Connection connect(String service, String role) throws SQLException {
        String database = DATABASES.get(service);
        return DriverManager.getConnection(url(database), database + "_" + role, secret(database + "." + role));
    }

    /** A session that may do anything to a service's database. */
    Connection connectAsSuperuser(String service) throws SQLException {
        return DriverManager.getConnection(url(DATABASES.get(service)), "postgres", secret("postgres.superuser"));
    }

    private static String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + (FIRST_PORT + PORTS.indexOf("POSTGRES")) + "/" + database;
    }

    /** Kills a process at once, without the launcher, which takes a while to start; the next {@code up} starts it anew. */
    void killAtOnce(String process) {
        var record = new Properties();
        try (var reader = Files.newBufferedReader(home.resolve("pids").resolve(process + ".properties"))) {
            record.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ProcessHandle.of(Long.parseLong(record.getProperty("pid")))
                .orElseThrow()
                .destroyForcibly();
    }

    /** Where a service listens itself, behind the gateway. */
    URI address(String service) {
        return openApi(service).resolve("/");
    }

    private String secret(String name) {
        var secrets = new Properties();
        try (var reader = Files.newBufferedReader(home.resolve("secrets.properties"))) {
            secrets.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return secrets.getProperty(name);
    }

    /** Everything the processes have logged. */
    List<Path> logs() {
        try (var files = Files.list(home.resolve("logs"))) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        require("down");
    }

    private static void deleteRecursively(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var paths = Files.walk(folder)) {
            for (Path path : paths.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
