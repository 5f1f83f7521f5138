package health.praxis.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;

/** The SQL of {@code deploy/database} with one database's names and passwords filled in. */
record DatabaseSql(String roles, String database, String schema) {

    private static final Pattern PLACEHOLDER = Pattern.compile("@([a-z_]+)@");
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._~-]+");

    static DatabaseSql of(Database database, Secrets secrets) {
        var values = Map.of(
                "service", database.prefix(),
                "owner_password", secrets.of(database, Database.Role.OWNER),
                "app_password", secrets.of(database, Database.Role.APP),
                "relay_password", secrets.of(database, Database.Role.RELAY));
        return new DatabaseSql(
                fill(resource("1-roles.sql"), values),
                fill(resource("2-database.sql"), values),
                fill(resource("3-schema.sql"), values));
    }

    /**
     * Puts values in place of {@code @name@}.
     *
     * @throws IllegalArgumentException for a placeholder without a value, or a value that could end a quoted text
     */
    static String fill(String sql, Map<String, String> values) {
        return PLACEHOLDER.matcher(sql).replaceAll(match -> {
            var value = values.get(match.group(1));
            if (value == null || !PLAIN.matcher(value).matches()) {
                throw new IllegalArgumentException("no plain value for " + match.group());
            }
            return value;
        });
    }

    private static String resource(String name) {
        try (var stream = DatabaseSql.class.getResourceAsStream("/database/" + name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
