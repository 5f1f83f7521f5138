package health.praxis.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    private Path file;

    @BeforeEach
    void chooseFile(@TempDir Path folder) {
        file = folder.resolve("secrets.properties");
    }

    @Test
    void drawsOnceAndKeeps() throws IOException {
        var first = Secrets.in(file);

        var second = Secrets.in(file);

        assertThat(second.cursorKey()).isEqualTo(first.cursorKey());
        assertThat(second.of(Database.SESSION, Database.Role.APP))
                .isEqualTo(first.of(Database.SESSION, Database.Role.APP))
                .isNotEqualTo(first.of(Database.SESSION, Database.Role.RELAY));
    }

    @Test
    void addsWhatAnOlderFileLacks() throws IOException {
        Files.writeString(file, "cursor.key=kept\n");

        var secrets = Secrets.in(file);

        assertThat(secrets.cursorKey()).isEqualTo("kept");
        assertThat(secrets.keycloakAdmin()).isNotBlank();
    }

    @Test
    void onlyTheOwnerMayRead() throws IOException {
        Secrets.in(file);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void theCursorKeyHas32Bytes() throws IOException {
        assertThat(Base64.getDecoder().decode(Secrets.in(file).cursorKey())).hasSize(32);
    }
}
