package health.praxis.standalone;

import health.praxis.standalone.process.CannotRun;
import health.praxis.standalone.process.ProcessSpec;
import health.praxis.standalone.process.Readiness;
import health.praxis.standalone.process.Step;
import health.praxis.standalone.process.StopSignal;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Keycloak with the product's realm. The unpacked distribution is only read; the server's own folder links to it and holds
 * the database and the realm file to import. Java is called directly and not through {@code kc.sh}, so that the process is
 * Keycloak itself and not a shell that waits for it.
 */
record KeycloakProcess(Installation installation) {

    static final String NAME = "keycloak";

    private static final List<String> LINKED = List.of("lib", "conf", "providers", "themes");

    /** As {@code kc.sh} sets them; {@code kc.config.built} spares a rebuild that the default options do not need. */
    private static final List<String> JVM_OPTIONS = List.of(
            "-Xms64m",
            "-XX:MaxMetaspaceSize=256m",
            "-Duser.language=en",
            "-Duser.country=US",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                    + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Dpicocli.disable.closures=true",
            "-Dkc.config.built=true");

    ProcessSpec spec() {
        return new ProcessSpec(
                NAME,
                List.of(Port.KEYCLOAK.listener(installation.ports())),
                Set.of(),
                this::prepare,
                command(),
                Map.of(
                        "KC_BOOTSTRAP_ADMIN_USERNAME",
                        "admin",
                        "KC_BOOTSTRAP_ADMIN_PASSWORD",
                        installation.secrets().keycloakAdmin()),
                installation.home().root(),
                Readiness.http(URI.create(installation.realm() + "/.well-known/openid-configuration")),
                Step.NONE,
                StopSignal.TERM,
                1);
    }

    private List<String> command() {
        var address = installation.ports().http(Port.KEYCLOAK);
        return new JavaCommand(installation, NAME, 320)
                .with(JVM_OPTIONS)
                .with(List.of("-Dkc.home.dir=" + folder(), "-Djboss.server.config.dir=" + folder().resolve("conf")))
                .mainClass(
                        distribution().resolve("lib/quarkus-run.jar").toString(),
                        "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
                        "start",
                        "--import-realm",
                        "--http-enabled=true",
                        "--http-host=127.0.0.1",
                        "--http-port=" + address.getPort(),
                        "--hostname=" + address,
                        "--cache=local",
                        "--db-url=jdbc:h2:file:" + database().resolve("keycloak") + ";NON_KEYWORDS=VALUE");
    }

    private void prepare(Consumer<String> note) throws IOException, GeneralSecurityException {
        if (!Files.exists(distribution())) {
            note.accept("unpacking, once");
            unpack();
        }
        link();
        offerRealm(note);
    }

    private void unpack() throws IOException {
        var archive = installation
                .project()
                .resolve("standalone/target/keycloak/keycloak-quarkus-dist-" + Installation.version(NAME) + ".zip");
        if (!Files.exists(archive)) {
            throw new CannotRun("Keycloak is missing (" + archive + "): build it with ./mvnw package -pl standalone.");
        }
        try (var stream = Files.newInputStream(archive)) {
            Archives.unzip(stream, distribution());
        }
    }

    private void link() throws IOException {
        Files.createDirectories(folder());
        for (var name : LINKED) {
            var link = folder().resolve(name);
            Files.deleteIfExists(link);
            Files.createSymbolicLink(link, distribution().resolve(name));
        }
    }

    /** Keycloak imports a realm that it does not have; when the file has changed, it is made to forget the old one. */
    private void offerRealm(Consumer<String> note) throws IOException, GeneralSecurityException {
        var keySet = BackendKey.in(installation.home().backendKey()).keySet();
        var realm = RealmFile.fitted(keySet, installation.ports().of(Port.GATEWAY));
        var file = folder().resolve("data/import/praxis-realm.json");
        if (Files.exists(file) && Files.readString(file).equals(realm)) {
            return;
        }
        if (Files.exists(database())) {
            note.accept("the realm file has changed: users and clients are imported anew");
            Archives.delete(database());
        }
        Files.createDirectories(file.getParent());
        PrivateFile.write(file, realm);
    }

    private Path distribution() {
        return installation.home().software().resolve("keycloak-" + Installation.version(NAME));
    }

    private Path folder() {
        return installation.home().data(NAME);
    }

    private Path database() {
        return folder().resolve("data/h2");
    }
}
