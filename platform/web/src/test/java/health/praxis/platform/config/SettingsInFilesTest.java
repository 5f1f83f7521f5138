package health.praxis.platform.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.ServiceLoader;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsInFilesTest {

    @TempDir
    Path folder;

    @Test
    void aSecretIsTheTextOfItsFileWithoutTheLineEnd() throws IOException {
        Path file = Files.writeString(folder.resolve("owner"), "se cret\n");
        var config = new SmallRyeConfigBuilder()
                .withSources(new SettingsInFiles(Map.of("PRAXIS_DATABASE_OWNER_PASSWORD_FILE", file.toString())))
                .addDefaultInterceptors()
                .withDefaultValue("password", "${PRAXIS_DATABASE_OWNER_PASSWORD}")
                .build();
        assertThat(config.getValue("password", String.class)).isEqualTo("se cret");
    }

    @Test
    void onlySettingsOfTheProductAreReadFromFiles() throws IOException {
        Path file = Files.writeString(folder.resolve("x"), "x");
        var settings = new SettingsInFiles(Map.of("OTHER_FILE", file.toString(), "PRAXIS_FILE", file.toString()));
        assertThat(settings.getPropertyNames()).isEmpty();
    }

    @Test
    void aSecretThatIsGivenTwiceStopsTheStart() throws IOException {
        Path file = Files.writeString(folder.resolve("key"), "a");
        var both = Map.of("PRAXIS_CURSOR_KEY", "b", "PRAXIS_CURSOR_KEY_FILE", file.toString());
        assertThatThrownBy(() -> new SettingsInFiles(both)).hasMessageContaining("both set");
    }

    @Test
    void aFileThatIsNotThereStopsTheStart() {
        var missing = Map.of("PRAXIS_CURSOR_KEY_FILE", folder.resolve("none").toString());
        assertThatThrownBy(() -> new SettingsInFiles(missing))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("PRAXIS_CURSOR_KEY_FILE");
    }

    @Test
    void everyProcessHasThisSource() {
        assertThat(ServiceLoader.load(ConfigSource.class)).anyMatch(SettingsInFiles.class::isInstance);
    }
}
