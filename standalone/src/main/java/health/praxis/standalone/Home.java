package health.praxis.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

/**
 * The folder that holds everything the system keeps on this machine.
 *
 * @param root {@code PRAXIS_HOME}, or else {@code .praxis} in the project
 * @param software unpacked PostgreSQL and Keycloak: {@code PRAXIS_SOFTWARE}, or else a folder in the root; several homes
 *     may share it
 */
record Home(Path root, Path software) {

    static Home of(Map<String, String> environment, Path project) {
        var root = Path.of(environment.getOrDefault(
                        "PRAXIS_HOME", project.resolve(".praxis").toString()))
                .toAbsolutePath()
                .normalize();
        var software = environment.get("PRAXIS_SOFTWARE");
        return new Home(
                root,
                software == null
                        ? root.resolve("software")
                        : Path.of(software).toAbsolutePath().normalize());
    }

    /** Makes the folder, readable by its owner alone. */
    void create() throws IOException {
        Files.createDirectories(root);
        if (Files.getFileStore(root).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx------"));
        }
        Files.createDirectories(software);
    }

    Path data(String name) {
        return root.resolve("data").resolve(name);
    }

    Path pids() {
        return root.resolve("pids");
    }

    Path logs() {
        return root.resolve("logs");
    }

    Path ports() {
        return root.resolve("ports.properties");
    }

    Path secrets() {
        return root.resolve("secrets.properties");
    }

    Path backendKey() {
        return root.resolve("backend-key.pem");
    }
}
