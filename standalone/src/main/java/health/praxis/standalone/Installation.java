package health.praxis.standalone;

import health.praxis.standalone.audit.AuditSource;
import health.praxis.standalone.rebuild.RebuildSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * Everything that decides how the processes are started on this machine.
 *
 * @param project the folder of the product
 * @param home where data, logs and secrets lie
 * @param java the Java 25 that runs every JVM of the system
 * @param environment of the command
 */
record Installation(Path project, Home home, Ports ports, Secrets secrets, Path java, Map<String, String> environment) {

    private static final Properties VERSIONS = versions();

    static Installation of(Path project, Map<String, String> environment) throws IOException {
        var home = Home.of(environment, project);
        home.create();
        var ports = Ports.choose(environment, Ports.remembered(home.ports()));
        return new Installation(
                project,
                home,
                ports,
                Secrets.in(home.secrets()),
                Path.of(System.getProperty("java.home"), "bin", "java"),
                environment);
    }

    static String version(String software) {
        return VERSIONS.getProperty(software);
    }

    PostgresServer postgres() {
        return new PostgresServer(ports.of(Port.POSTGRES), secrets.postgresSuperuser());
    }

    /** The audit of each service, as the role reads it that may see all tenants. */
    List<AuditSource> auditSources() {
        return Stream.of(Database.values())
                .map(database -> new AuditSource(
                        database.service(),
                        postgres().url(database.prefix()),
                        database.prefix() + "_" + Database.Role.RELAY.suffix(),
                        secrets.of(database, Database.Role.RELAY)))
                .toList();
    }

    /** Where outcomes-service is asked to build its read models again. */
    RebuildSource rebuildOfOutcomes() {
        return new RebuildSource(
                "outcomes-service",
                postgres().url(Database.OUTCOMES.prefix()),
                Database.OUTCOMES.prefix() + "_" + Database.Role.RELAY.suffix(),
                secrets.of(Database.OUTCOMES, Database.Role.RELAY));
    }

    String kafka() {
        return "127.0.0.1:" + ports.of(Port.KAFKA);
    }

    String realm() {
        return ports.http(Port.KEYCLOAK) + "/realms/praxis";
    }

    /** Java options for one process from {@code PRAXIS_<NAME>_JAVA_OPTIONS}, parted by blanks. */
    List<String> extraJavaOptions(String process) {
        var name = process.toUpperCase(Locale.ROOT).replace('-', '_');
        var options =
                environment.getOrDefault("PRAXIS_" + name + "_JAVA_OPTIONS", "").strip();
        return options.isEmpty() ? List.of() : List.of(options.split("\\s+"));
    }

    private static Properties versions() {
        var properties = new Properties();
        try (var stream = Installation.class.getResourceAsStream("/versions.properties")) {
            properties.load(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
