package health.praxis.standalone;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Properties;

/** The running PostgreSQL as its superuser sees it. */
record PostgresServer(int port, String password) {

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    boolean isReady() {
        try (var connection = connect("postgres")) {
            return connection.isValid(2);
        } catch (SQLException _) {
            return false;
        }
    }

    /** Creates each service's database and roles where they are missing; changes nothing otherwise. */
    void createDatabases(Secrets secrets) throws SQLException {
        for (var database : Database.values()) {
            var sql = DatabaseSql.of(database, secrets);
            try (var connection = connect("postgres")) {
                execute(connection, sql.roles());
                for (var statement : rows(connection, sql.database())) {
                    execute(connection, statement);
                }
            }
            try (var connection = connect(database.prefix())) {
                execute(connection, sql.schema());
            }
        }
    }

    private Connection connect(String database) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", "postgres");
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", "2");
        properties.setProperty("socketTimeout", "60");
        return DriverManager.getConnection(url(database), properties);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Iterable<String> rows(Connection connection, String query) throws SQLException {
        var rows = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(query)) {
            while (result.next()) {
                rows.add(result.getString(1));
            }
        }
        return rows;
    }
}
