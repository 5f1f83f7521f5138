package health.praxis.standalone;

import health.praxis.standalone.process.CannotRun;
import health.praxis.standalone.process.ProcessSpec;
import health.praxis.standalone.process.StopSignal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** PostgreSQL with one database for each service. Commits wait for the disk, as in production. */
record PostgresProcess(Installation installation) {

    static final String NAME = "postgres";

    /** Error reports without the rows and statements that caused them: those may name people. */
    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "max_connections=200",
            "shared_buffers=64MB",
            "timezone=UTC",
            "log_timezone=UTC",
            "log_error_verbosity=terse",
            "log_min_error_statement=panic",
            "log_parameter_max_length=0",
            "log_parameter_max_length_on_error=0");

    /** After a crash the whole file system is synchronised at once, not file by file; other systems cannot. */
    private static final String LINUX_SETTING = "recovery_init_sync_method=syncfs";

    ProcessSpec spec() {
        var server = installation.postgres();
        return new ProcessSpec(
                NAME,
                List.of(Port.POSTGRES.listener(installation.ports())),
                Set.of(),
                this::prepare,
                serverCommand(),
                Map.of("LC_ALL", "C", "TZ", "UTC"),
                installation.home().root(),
                server::isReady,
                _ -> server.createDatabases(installation.secrets()),
                StopSignal.INT,
                4);
    }

    private List<String> serverCommand() {
        var command = new ArrayList<String>();
        command.addAll(Superuser.dropped());
        command.add(binaries().resolve("bin/postgres").toString());
        command.addAll(List.of(
                "-D",
                data().toString(),
                "-p",
                Integer.toString(installation.ports().of(Port.POSTGRES))));
        SETTINGS.forEach(setting -> command.addAll(List.of("-c", setting)));
        if (operatingSystem().equals("linux")) {
            command.addAll(List.of("-c", LINUX_SETTING));
        }
        return command;
    }

    private void prepare(Consumer<String> note) throws IOException, InterruptedException {
        if (!Files.exists(binaries())) {
            note.accept("unpacking, once");
            unpack();
        }
        if (!Files.exists(data().resolve("PG_VERSION"))) {
            note.accept("creating the data folder, once");
            initialise();
        }
    }

    private void unpack() throws IOException {
        var archive = "/postgres-%s-%s.txz".formatted(operatingSystem(), architecture());
        try (var stream = PostgresProcess.class.getResourceAsStream(archive)) {
            if (stream == null) {
                throw new CannotRun("The build holds no PostgreSQL for this machine (" + archive.substring(1)
                        + "): use docker-compose, or add its binaries to standalone/pom.xml.");
            }
            Archives.untarXz(stream, binaries());
        }
    }

    private void initialise() throws IOException, InterruptedException {
        Archives.delete(data());
        Files.createDirectories(data().getParent());
        var password = data().resolveSibling("postgres-password");
        PrivateFile.write(password, installation.secrets().postgresSuperuser());
        try {
            var command = new ArrayList<String>(Superuser.dropped());
            command.add(binaries().resolve("bin/initdb").toString());
            command.addAll(List.of("--pgdata", data().toString(), "--username", "postgres", "--encoding", "UTF8"));
            command.addAll(List.of("--locale-provider", "builtin", "--builtin-locale", "C.UTF-8", "--locale", "C"));
            command.addAll(List.of("--auth", "scram-sha-256", "--pwfile", password.toString()));
            var initdb = new ProcessBuilder(command).redirectErrorStream(true).start();
            var said = new String(initdb.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (initdb.waitFor() != 0) {
                Archives.delete(data());
                throw new CannotRun("PostgreSQL could not create its data folder " + data() + ":\n" + said.strip());
            }
        } finally {
            Files.delete(password);
        }
    }

    private Path binaries() {
        return installation.home().software().resolve("postgres-" + Installation.version("postgres"));
    }

    private Path data() {
        return installation.home().data(NAME);
    }

    private static String operatingSystem() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
    }

    private static String architecture() {
        return switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            case String other -> other;
        };
    }
}
