package health.praxis.standalone;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** Passwords and keys, drawn at the first start and kept in a file that its owner alone may read. */
final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Properties properties;

    private Secrets(Properties properties) {
        this.properties = properties;
    }

    /** Reads the file; draws and adds what is missing in it. */
    static Secrets in(Path file) throws IOException {
        var properties = new Properties();
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            }
        }
        var known = properties.size();
        properties.computeIfAbsent("cursor.key", _ -> Base64.getEncoder().encodeToString(random(32)));
        properties.computeIfAbsent("keycloak.admin", _ -> password());
        properties.computeIfAbsent("postgres.superuser", _ -> password());
        for (var database : Database.values()) {
            for (var role : Database.Role.values()) {
                properties.computeIfAbsent(key(database, role), _ -> password());
            }
        }
        if (properties.size() > known) {
            var text = new StringWriter();
            properties.store(text, null);
            PrivateFile.write(file, text.toString());
        }
        return new Secrets(properties);
    }

    /** 32 random bytes in base64: seals page cursors, the same in all services. */
    String cursorKey() {
        return properties.getProperty("cursor.key");
    }

    String keycloakAdmin() {
        return properties.getProperty("keycloak.admin");
    }

    String postgresSuperuser() {
        return properties.getProperty("postgres.superuser");
    }

    String of(Database database, Database.Role role) {
        return properties.getProperty(key(database, role));
    }

    private static String key(Database database, Database.Role role) {
        return database.prefix() + "." + role.suffix();
    }

    private static String password() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random(18));
    }

    private static byte[] random(int length) {
        var bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
