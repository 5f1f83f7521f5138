package health.praxis.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;

/** One service's database on a real PostgreSQL, made by the same SQL as every deployment. */
public final class ServiceDatabase implements AutoCloseable {

    /** The password of every role in tests. */
    public static final String PASSWORD = "praxis";

    private final EmbeddedPostgres postgres;
    private final String prefix;

    private ServiceDatabase(EmbeddedPostgres postgres, String prefix) {
        this.postgres = postgres;
        this.prefix = prefix;
    }

    /** Starts PostgreSQL and creates the database {@code prefix} with its three roles. */
    public static ServiceDatabase start(String prefix) {
        try {
            var postgres = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("max_connections", "60")
                    .start();
            var database = new ServiceDatabase(postgres, prefix);
            database.create();
            return database;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException("the database could not be created", e);
        }
    }

    private void create() throws SQLException, IOException {
        try (var superuser = postgres.getPostgresDatabase().getConnection();
                var statement = superuser.createStatement()) {
            statement.execute(sql("1-roles.sql"));
            var creations = new ArrayList<String>();
            try (var rows = statement.executeQuery(sql("2-database.sql"))) {
                while (rows.next()) {
                    creations.add(rows.getString(1));
                }
            }
            for (String creation : creations) {
                statement.execute(creation);
            }
        }
        try (var superuser = postgres.getDatabase("postgres", prefix).getConnection();
                var statement = superuser.createStatement()) {
            statement.execute(sql("3-schema.sql"));
        }
    }

    private String sql(String file) throws IOException {
        try (var in = ServiceDatabase.class.getResourceAsStream("/deploy/database/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("@service@", prefix)
                    .replaceAll("@(owner|app|relay)_password@", PASSWORD);
        }
    }

    /** Where a service finds its database. */
    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/" + prefix;
    }

    /** A raw session of one of the three roles, {@code app}, {@code relay} or {@code owner}. */
    public Connection connect(String role) throws SQLException {
        return DriverManager.getConnection(url(), prefix + "_" + role, PASSWORD);
    }

    /** A raw session of the superuser, for looking at what nobody else may see. */
    public Connection connectAsSuperuser() throws SQLException {
        return postgres.getDatabase("postgres", prefix).getConnection();
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
