package health.praxis.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseSqlTest {

    @ParameterizedTest
    @EnumSource
    void fillsEveryPlaceholder(Database database, @TempDir Path folder) throws IOException {
        var secrets = Secrets.in(folder.resolve("secrets.properties"));

        var sql = DatabaseSql.of(database, secrets);

        assertThat(sql.roles())
                .contains("alter role " + database.prefix() + "_app")
                .contains("'" + secrets.of(database, Database.Role.RELAY) + "'");
        assertThat(sql.roles() + sql.database() + sql.schema()).doesNotContain("@");
    }

    @ParameterizedTest
    @ValueSource(strings = {"it's", "", "a b", "a;b", "a\\b", "a$1"})
    void refusesAValueThatCouldEndAQuotedText(String value) {
        assertThatThrownBy(() -> DatabaseSql.fill("'@owner_password@'", Map.of("owner_password", value)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("it's");
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "A-Z_a.z~9"})
    void putsAPlainValueInPlace(String value) {
        assertThat(DatabaseSql.fill("'@owner_password@'", Map.of("owner_password", value)))
                .isEqualTo("'" + value + "'");
    }
}
